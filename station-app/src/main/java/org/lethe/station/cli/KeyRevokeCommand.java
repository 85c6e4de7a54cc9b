package org.lethe.station.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.station.certify.RevokedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stops trusting a key. */
@Command(name = "revoke")
final class KeyRevokeCommand implements Callable<ExitCode> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
    private String id = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    @Option(names = "--since", paramLabel = "TIME")
    private @Nullable Instant since;

    KeyRevokeCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var done = session.access().keys(session.options()).revoke(order());
        var line = JsonLines.object("revoked");
        line.put("id", id);
        line.put("done", done);
        session.print(line, List.of(session.words().text(done ? "key.revoked" : "key.rotateFirst", id)));
        return ExitCode.of(done);
    }

    private RevokedKey order() {
        try {
            return new RevokedKey(id, Optional.ofNullable(since), reason);
        } catch (IllegalArgumentException unusable) {
            throw new UsageException(String.valueOf(unusable.getMessage()));
        }
    }
}
