package dev.needlewise.bootstrap;

import java.io.PrintStream;
import java.util.List;

/** One command of the command line; what it answers is the exit code. */
@FunctionalInterface
interface Command {
    int run(List<String> arguments, PrintStream out, PrintStream err);
}
