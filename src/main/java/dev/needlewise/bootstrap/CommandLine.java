package dev.needlewise.bootstrap;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** The command line of the executable WAR, which hands every call that does not start the server to {@link #run}. */
public final class CommandLine {
    private static final String HELP = """
            Needlewise, case training for microneedling practitioners

              java -jar needlewise.war [--port PORT] [--home FOLDER]   start the server
              java -jar needlewise.war validate PACK                   check a pack and name every problem
              java -jar needlewise.war decide PACK PRESENTATION.yaml [--profile NAME]
                                                                       ask the protocol about a patient
              java -jar needlewise.war grade PACK SCENARIO RESPONSES.yaml
                                                                       grade answers to a case
              java -jar needlewise.war user add NAME [--role ROLE]...  make an account, a trainee's unless told otherwise
              java -jar needlewise.war user password NAME              give an account a new password
              java -jar needlewise.war user remove NAME                remove an account
              java -jar needlewise.war user list                       show all accounts
              java -jar needlewise.war backup FILE                     keep the whole store in one file, also while it runs
              java -jar needlewise.war restore FILE                    fill an empty store from such a file

            A role is trainee, supervisor or administrator. A password is made up and shown once; with --password-stdin,
            add and password take the first line that comes in.

            The server listens on port 8080 unless told otherwise; port 0 takes a free one. Its data is kept in
            .needlewise in your home folder. Both can be set by NEEDLEWISE_PORT and NEEDLEWISE_HOME as well, in the
            environment or as system properties; the README lists all settings.
            """;

    private static final Map<String, Command> COMMANDS = Map.of(
            "backup", BackupCommand::run,
            "decide", DecideCommand::run,
            "grade", GradeCommand::run,
            "restore", RestoreCommand::run,
            "user", new UserCommand(System.in),
            "validate", ValidateCommand::run);

    private CommandLine() {}

    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        var words = List.of(arguments);
        if (words.isEmpty() || words.contains("--help") || words.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        var name = words.get(0);
        var command = COMMANDS.get(name);
        if (command == null) {
            err.printf("There is no command %s; %s.%n", name, Known.instead("commands", COMMANDS.keySet(), name));
            return 1;
        }
        try {
            return command.run(words.subList(1, words.size()), out, err);
        } catch (Refusal e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
