package isnad;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.internal.helpers.HostnamePort;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;

/**
 * A Neo4j that lives as long as whoever started it: {@code EmbeddedNeo4j HOME CONFIGURATION}.
 *
 * <p>Standard input gives the password of the user neo4j on its first line (empty: as it is) and then stays open; its end, which comes even when the
 * parent is killed, shuts the database down. Standard output gets one line: {@code ready PORT}, or {@code failed} and the
 * causes, outermost first.
 */
public final class EmbeddedNeo4j {
  /** Milliseconds for a clean shutdown; then the process ends anyway, and the next start recovers from the log. */
  private static final long SHUTDOWN_MS = 4_000;

  /** Null until Bolt listens; a process that ends before that has nothing to shut down. */
  private static volatile DatabaseManagementService running;

  private EmbeddedNeo4j() {}

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[0]);
    Path configuration = Path.of(arguments[1]);
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String password = input.readLine();
    if (password == null) return;
    Runtime.getRuntime().addShutdownHook(new Thread(EmbeddedNeo4j::shutDown));
    new Thread(() -> endWith(input), "parent").start();
    try {
      var service = start(home, configuration, password);
      running = service;
      System.out.println("ready " + port(service));
    } catch (Exception fault) {
      System.out.println("failed " + causes(fault));
      System.exit(1);
    }
  }

  /** Ends this process when the parent does, also in the middle of a start. */
  private static void endWith(BufferedReader input) {
    try {
      while (input.readLine() != null) {}
    } catch (IOException lost) {
      // The same as its end.
    }
    System.exit(0);
  }

  private static DatabaseManagementService start(Path home, Path configuration, String password) throws IOException {
    boolean fresh = !Files.exists(home.resolve("data/databases/system"));
    boolean change = !password.isEmpty();
    // A new folder takes its first password from this file, so that Bolt never listens with a known one.
    if (fresh && change) writeInitialPassword(home.resolve("data/dbms"), password);
    var service = new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(configuration).build();
    if (!fresh && change) {
      service.database("system").executeTransactionally(
          "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }
    // The first statement loads the query engine; better here than under the first person who asks.
    service.database("neo4j").executeTransactionally("RETURN 1");
    return service;
  }

  private static void writeInitialPassword(Path folder, String password) throws IOException {
    var credential = SystemGraphCredential.createCredentialForPassword(
        password.getBytes(StandardCharsets.UTF_8), new SecureHasher());
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("auth.ini"), "neo4j:" + credential.serialize() + ":\n");
  }

  private static int port(DatabaseManagementService service) {
    var database = (GraphDatabaseAPI) service.database("neo4j");
    HostnamePort address =
        database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class).getLocalAddress(ConnectorType.BOLT);
    return address.getPort();
  }

  private static void shutDown() {
    if (running == null) return;
    var impatient = new Thread(() -> {
      try {
        Thread.sleep(SHUTDOWN_MS);
        Runtime.getRuntime().halt(2);
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    });
    impatient.setDaemon(true);
    impatient.start();
    running.shutdown();
  }

  private static String causes(Throwable fault) {
    var text = new StringBuilder();
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (!text.isEmpty()) text.append(" <- ");
      text.append(at.getClass().getSimpleName()).append(": ").append(String.valueOf(at.getMessage()).replaceAll("\\s+", " "));
    }
    return text.toString();
  }
}
