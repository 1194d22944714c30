// Variadic functions of SQLite that Swift cannot call. The rest of SQLite comes through GRDB.
int sqlite3_config(int option, ...);

// SQLITE_CONFIG_MEMSTATUS: counting memory takes one lock of the whole process for every allocation of every connection.
static inline int leidraad_sqlite_stop_counting_memory(void) { return sqlite3_config(9, 0); }
