package org.lethe.station.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Every command by its name. What is not here does not exist: there are no commands that only promise something. */
final class CommandTree {
    private CommandTree() {}

    /** The tree for one run. */
    static CommandLine of(Session session) {
        var line = new CommandLine(new StationCommand(session))
                .addSubcommand(new DevicesCommand(session))
                .addSubcommand(new EraseCommand(session))
                .addSubcommand(new CommandLine(new JobsCommand(session))
                        .addSubcommand(new JobsShowCommand(session))
                        .addSubcommand(new JobsResumeCommand(session))
                        .addSubcommand(new JobsConfirmCommand(session)))
                .addSubcommand("history", group(session, new HistoryExportCommand(session)))
                .addSubcommand(
                        "certificate",
                        group(
                                session,
                                new CertificateListCommand(session),
                                new CertificateShowCommand(session),
                                new CertificateExportCommand(session),
                                new CertificateVerifierCommand(session),
                                new CertificatePrintCommand(session)))
                .addSubcommand(new VerifyCommand(session))
                .addSubcommand(new AttachCommand(session))
                .addSubcommand(new PrintersCommand(session))
                .addSubcommand("sale", group(session, new SaleCheckCommand(session), new SaleListCommand(session)))
                .addSubcommand(
                        "second-look",
                        group(
                                session,
                                new SecondLookListCommand(session),
                                new SecondLookRecordCommand(session),
                                new SecondLookLiftCommand(session)))
                .addSubcommand(
                        "operator",
                        group(
                                session,
                                new OperatorAddCommand(session),
                                new OperatorListCommand(session),
                                new OperatorPinCommand(session),
                                new OperatorRetireCommand(session)))
                .addSubcommand(new ServeCommand(session))
                .addSubcommand(
                        "key",
                        group(
                                session,
                                new KeyShowCommand(session),
                                new KeyRotateCommand(session),
                                new KeyRevokeCommand(session),
                                new KeyTrustCommand(session)))
                .addSubcommand(
                        "audit",
                        group(
                                session,
                                new AuditVerifyCommand(session),
                                new AuditRootsCommand(session),
                                new AuditExportCommand(session),
                                new AuditBackupCommand(session),
                                new AuditRestoreCommand(session),
                                new AuditPurgeCommand(session)))
                .addSubcommand(new DoctorCommand(session));
        addJson(line, session.options());
        return line.setResourceBundle(session.words().bundle())
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100);
    }

    private static void addJson(CommandLine line, GlobalOptions options) {
        if (line.getCommandSpec().findOption("--json") == null) {
            line.getCommandSpec().addOption(options.jsonOption());
        }
        line.getSubcommands().values().forEach(command -> addJson(command, options));
    }

    /** A name under which there are only commands. */
    private static CommandLine group(Session session, Object... commands) {
        var group = new CommandLine(new GroupCommand(session));
        List.of(commands).forEach(group::addSubcommand);
        return group;
    }

    /** Runs the last command of those that were named; help and version count as done. */
    static int execute(ParseResult parsed) {
        int asked = new RunLast().execute(parsed);
        var last = parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
        return last.getExecutionResult() instanceof ExitCode code ? code.number() : asked;
    }
}
