package org.lethe.station.ledger;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The open file: one connection that writes, under a lock, and one for each read that never waits for it (WAL). */
final class LedgerDatabase implements AutoCloseable {
    private final LedgerFile file;
    private final Connection connection;
    private final Jdbi writer;
    private final Jdbi reader;
    private final LedgerChain chain;
    private final ChainHead head;
    private final ReentrantLock writing = new ReentrantLock();

    private LedgerDatabase(LedgerFile file, Connection connection, InstantSource clock) {
        this.file = file;
        this.connection = connection;
        this.writer = Jdbi.create(connection);
        this.reader = Jdbi.create(file::openToRead);
        this.chain = new LedgerChain(clock);
        this.head = new ChainHead(ChainHeadFile.of(file.path()));
    }

    static LedgerDatabase open(Path path, InstantSource clock) {
        var file = new LedgerFile(path);
        try {
            file.refuseDamage();
            LedgerSchema.bringUpToDate(file, clock);
            var database = new LedgerDatabase(file, file.openToWrite(), clock);
            database.reader.useTransaction(database.head::takeUp);
            return database;
        } catch (SQLException | RuntimeException fault) {
            throw LedgerFault.of("open", path, fault);
        }
    }

    /** The chain, for the tables whose rows are append-only. */
    LedgerChain chain() {
        return chain;
    }

    /** Runs one transaction, one at a time. What it returns is on the disk; what it throws undid all of it. */
    @CanIgnoreReturnValue
    <R> R write(Function<Handle, R> work) {
        writing.lock();
        try {
            var written = writer.inTransaction(handle -> new Written<>(work.apply(handle), LedgerChain.tip(handle)));
            head.follow(written.tip());
            return written.result();
        } catch (RuntimeException fault) {
            throw LedgerFault.of("write", file.path(), fault);
        } finally {
            writing.unlock();
        }
    }

    /** Reads from one consistent state of the file. */
    <R> R read(Function<Handle, R> work) {
        try {
            return reader.inTransaction(work::apply);
        } catch (RuntimeException fault) {
            throw LedgerFault.of("read", file.path(), fault);
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            connection.close();
        } catch (SQLException fault) {
            throw LedgerFault.of("close", file.path(), fault);
        } finally {
            writing.unlock();
        }
    }

    private record Written<R>(R result, ChainTip tip) {}
}
