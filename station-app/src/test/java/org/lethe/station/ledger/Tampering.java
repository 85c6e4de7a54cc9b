package org.lethe.station.ledger;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Somebody with the file and a tool for databases: takes the guards away and does what they like. */
final class Tampering {
    private final Jdbi file;

    private Tampering(Path file) {
        this.file = Jdbi.create("jdbc:sqlite:" + file);
    }

    static Tampering of(Path file) {
        return new Tampering(file);
    }

    /** Runs a statement past all triggers, checks, and indexes that understand what they index. */
    void run(String sql) {
        file.useHandle(handle -> {
            handle.execute("pragma ignore_check_constraints = on");
            named("trigger").forEach(name -> handle.execute("drop trigger " + name));
            named("index").forEach(name -> handle.execute("drop index " + name));
            handle.execute(sql);
        });
    }

    String text(String sql) {
        return texts(sql).get(0);
    }

    List<String> texts(String sql) {
        return file.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private List<String> named(String type) {
        return texts("select name from sqlite_master where sql is not null and type = '" + type + "'");
    }
}
