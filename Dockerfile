# The service, to run beside a Neo4j container (docker-compose.yml). No Java in here: NEO4J_URI says where the database is.
FROM node:22.21.1-bookworm-slim AS build
WORKDIR /isnad
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY src src
COPY explorer explorer
RUN node scripts/build.js && npm prune --omit=dev

FROM node:22.21.1-bookworm-slim
# Where the password that both containers share is kept; a new volume takes over the owner.
RUN install --directory --owner=node --group=node /secret
WORKDIR /isnad
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
COPY package.json ./
COPY --from=build /isnad/node_modules node_modules
COPY --from=build /isnad/dist dist
COPY schema schema
COPY seeds seeds
# The documents that the service warms up with.
COPY explorer/src/examples explorer/src/examples
COPY scripts/make-password.js scripts/make-password.js
USER node
EXPOSE 4000
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
