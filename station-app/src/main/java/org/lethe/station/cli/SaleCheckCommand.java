package org.lethe.station.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.station.sale.SaleCheck;
import org.lethe.station.sale.SaleCheck.CertificateCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The gate: says whether a sale may close, and why not. */
@Command(name = "check")
final class SaleCheckCommand implements Callable<ExitCode> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "REF", descriptionKey = "ref")
    private String sale = "";

    @Option(names = "--phones", paramLabel = "N")
    private @Nullable Integer phones;

    SaleCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        if (phones != null && phones < 1) {
            throw new UsageException(session.words().text("sale.check.phones", phones));
        }
        var check =
                session.services().gate().check(sale, phones == null ? OptionalInt.empty() : OptionalInt.of(phones));
        session.print(object(check), lines(check));
        return ExitCode.of(check.mayClose());
    }

    private List<String> lines(SaleCheck check) {
        var words = session.words();
        var lines = new ArrayList<String>();
        lines.add(words.text(check.mayClose() ? "sale.mayClose" : "sale.staysOpen", check.saleReference()));
        check.reasons().forEach(reason -> lines.add("  " + words.advice(reason)));
        for (var phone : check.phones()) {
            lines.add("  " + phone.certificate().number() + "  "
                    + phone.certificate().phoneName()
                    + (phone.reasons().isEmpty() ? "  " + words.text("sale.good") : ""));
            phone.reasons().forEach(reason -> lines.add("    " + words.advice(reason)));
        }
        return lines;
    }

    private Map<String, Object> object(SaleCheck check) {
        var line = JsonLines.object("saleCheck");
        line.put("sale", check.saleReference());
        line.put("mayClose", check.mayClose());
        line.put("reasons", check.reasons());
        line.put("phones", check.phones().stream().map(SaleCheckCommand::object).toList());
        return line;
    }

    private static Map<String, Object> object(CertificateCheck phone) {
        var members = JsonLines.members();
        members.put("certificate", phone.certificate().number());
        members.put("phone", phone.certificate().phoneName());
        members.put("reasons", phone.reasons());
        return members;
    }
}
