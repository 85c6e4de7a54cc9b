package org.lethe.station.ledger;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.lethe.station.audit.ChainTip;
import org.lethe.station.certify.SigningKey;

/** The open file: one connection that writes, under a lock, and one for each read that never waits for it (WAL). */
final class LedgerDatabase implements AutoCloseable {
    private final LedgerFile file;
    private final Connection connection;
    private final Jdbi writer;
    private final Jdbi reader;
    private final LedgerChain chain;
    private final PhoneSeal seal;
    private final ChainHead head;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile Optional<DayRootTable> days = Optional.empty();

    private LedgerDatabase(LedgerFile file, Connection connection, InstantSource clock, PhoneSeal seal) {
        this.file = file;
        this.connection = connection;
        this.writer = Jdbi.create(connection);
        this.reader = Jdbi.create(file::openToRead);
        this.seal = seal;
        this.chain = new LedgerChain(clock);
        this.head = new ChainHead(ChainHeadFile.of(file.path()));
    }

    static LedgerDatabase open(Path path, InstantSource clock) {
        var file = new LedgerFile(path);
        try {
            file.refuseDamage();
            var seal = PhoneSeal.open(path);
            LedgerSchema.bringUpToDate(file, clock, seal);
            var database = new LedgerDatabase(file, file.openToWrite(), clock, seal);
            database.reader.useTransaction(database.head::takeUp);
            return database;
        } catch (IOException | SQLException | RuntimeException fault) {
            throw LedgerFault.of("open", path, fault);
        }
    }

    /** The chain, for the tables whose rows are append-only. */
    LedgerChain chain() {
        return chain;
    }

    /** Where the file lies. */
    Path path() {
        return file.path();
    }

    /** Hides the names of phones. */
    PhoneSeal seal() {
        return seal;
    }

    /** Where the chain's end is kept. */
    ChainHeadFile headFile() {
        return ChainHeadFile.of(file.path());
    }

    /** Signs the finished days of the chain now, and each further one when the next begins. */
    void signDays(String station, SigningKey key) {
        days = Optional.of(new DayRootTable(chain, station, key));
        write(handle -> station);
    }

    /** Runs one transaction, one at a time. What it returns is on the disk; what it throws undid all of it. */
    @CanIgnoreReturnValue
    <R> R write(Function<Handle, R> work) {
        writing.lock();
        try {
            var written = writer.inTransaction(handle -> {
                days.filter(signer -> signer.isDue(LedgerChain.tip(handle))).ifPresent(it -> it.signFinished(handle));
                return new Written<>(work.apply(handle), LedgerChain.tip(handle));
            });
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

    /**
     * Brings all writes into the file itself and empties the log of writes, in which former contents may still stand.
     *
     * @return false when somebody reads from the log just now (sqlite.org/pragma.html#pragma_wal_checkpoint, first column)
     */
    boolean emptyLog() {
        writing.lock();
        try {
            return writer.withHandle(handle -> handle.createQuery("pragma wal_checkpoint(truncate)")
                            .map((row, context) -> row.getInt(1))
                            .one())
                    == 0;
        } catch (RuntimeException fault) {
            throw LedgerFault.of("write", file.path(), fault);
        } finally {
            writing.unlock();
        }
    }

    /** Copies one consistent state into an empty file; writers go on meanwhile. */
    void copyInto(Path empty) throws SQLException {
        try (var source = file.source().getConnection();
                var copy = source.prepareStatement("vacuum into ?")) {
            copy.setString(1, empty.toAbsolutePath().toString());
            copy.execute();
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
