package org.lethe.station.cli;

import java.util.concurrent.Callable;
import org.lethe.station.sale.AttachmentStore.Attachment;
import picocli.CommandLine.Command;

/** Lists which certificate hangs on which sale, newest first. */
@Command(name = "list")
final class SaleListCommand implements Callable<ExitCode> {
    private final Session session;

    SaleListCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var attachments = session.services().sales().attachments();
        if (session.json()) {
            attachments.forEach(this::printObject);
        } else {
            var table = new TextTable();
            attachments.forEach(one -> table.row(
                    one.saleReference(), one.certificateNumber(), one.at().toString()));
            table.lines().forEach(session.terminal().out()::println);
        }
        if (attachments.isEmpty()) {
            session.say("sale.none");
        }
        return ExitCode.DONE;
    }

    private void printObject(Attachment attachment) {
        var line = JsonLines.object("sale");
        line.put("sale", attachment.saleReference());
        line.put("certificate", attachment.certificateNumber());
        line.put("at", attachment.at().toString());
        session.terminal().out().println(JsonLines.text(line));
    }
}
