internal import GRDB

/// The tables, and how older files are brought up to date. A step that was released never changes:
/// later versions add steps.
enum Migrations {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 first tables") { database in
      try database.execute(sql: firstTables)
    }
    migrator.registerMigration("2 societies of agents") { database in
      try database.execute(sql: societies)
    }
    return migrator
  }

  private static let societies = """
    CREATE TABLE society (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      request TEXT NOT NULL,
      agents TEXT NOT NULL DEFAULT '[]',
      run TEXT,
      message TEXT,
      cycles INTEGER NOT NULL DEFAULT 0,
      inputs INTEGER NOT NULL DEFAULT 0,
      state BLOB,
      world TEXT,
      created REAL NOT NULL
    );
    CREATE TABLE societyInput (
      society TEXT NOT NULL REFERENCES society(id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (society, number)
    ) WITHOUT ROWID;
    """

  private static let firstTables = """
    CREATE TABLE domain (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      text TEXT NOT NULL,
      created REAL NOT NULL
    );
    CREATE TABLE problem (
      id TEXT PRIMARY KEY NOT NULL,
      domain TEXT NOT NULL REFERENCES domain(id),
      name TEXT NOT NULL,
      text TEXT NOT NULL,
      created REAL NOT NULL
    );
    CREATE INDEX problemOfDomain ON problem(domain);
    CREATE TABLE job (
      id TEXT PRIMARY KEY NOT NULL,
      kind TEXT NOT NULL,
      state TEXT NOT NULL,
      request TEXT NOT NULL,
      answer TEXT,
      message TEXT,
      attempts INTEGER NOT NULL DEFAULT 0,
      processorTime REAL,
      peakMemory INTEGER,
      created REAL NOT NULL,
      finished REAL
    );
    CREATE INDEX jobOfState ON job(state, id);
    CREATE TABLE plan (
      id TEXT PRIMARY KEY NOT NULL,
      job TEXT REFERENCES job(id) ON DELETE CASCADE,
      domain TEXT REFERENCES domain(id),
      problem TEXT REFERENCES problem(id),
      text TEXT NOT NULL,
      steps INTEGER NOT NULL,
      cost REAL,
      created REAL NOT NULL
    );
    CREATE INDEX planOfProblem ON plan(problem);
    CREATE INDEX planOfJob ON plan(job);
    CREATE TABLE trace (
      id TEXT PRIMARY KEY NOT NULL,
      domain TEXT NOT NULL REFERENCES domain(id),
      name TEXT NOT NULL,
      transitions INTEGER NOT NULL,
      isComplete INTEGER NOT NULL,
      created REAL NOT NULL
    );
    CREATE INDEX traceOfDomain ON trace(domain);
    CREATE TABLE traceRun (
      trace TEXT NOT NULL REFERENCES trace(id) ON DELETE CASCADE,
      run INTEGER NOT NULL,
      objects TEXT NOT NULL,
      PRIMARY KEY (trace, run)
    ) WITHOUT ROWID;
    CREATE TABLE traceChunk (
      trace TEXT NOT NULL REFERENCES trace(id) ON DELETE CASCADE,
      run INTEGER NOT NULL,
      number INTEGER NOT NULL,
      transitions INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (trace, run, number)
    );
    CREATE TABLE model (
      id TEXT PRIMARY KEY NOT NULL,
      job TEXT REFERENCES job(id) ON DELETE SET NULL,
      skeleton TEXT REFERENCES domain(id),
      algorithm TEXT NOT NULL,
      bound TEXT NOT NULL,
      text TEXT NOT NULL,
      evidence TEXT NOT NULL,
      created REAL NOT NULL
    );
    CREATE TABLE modelTrace (
      model TEXT NOT NULL REFERENCES model(id) ON DELETE CASCADE,
      trace TEXT NOT NULL REFERENCES trace(id),
      PRIMARY KEY (model, trace)
    ) WITHOUT ROWID;
    CREATE INDEX modelOfTrace ON modelTrace(trace);
    CREATE TABLE journal (
      agent TEXT NOT NULL,
      number INTEGER NOT NULL,
      kind TEXT NOT NULL,
      body TEXT NOT NULL,
      created REAL NOT NULL,
      PRIMARY KEY (agent, number)
    ) WITHOUT ROWID;
    """
}
