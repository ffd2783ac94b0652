// ontology
// nothing is asked of the database
// parameters {}
