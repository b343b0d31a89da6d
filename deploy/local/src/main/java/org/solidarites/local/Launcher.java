package org.solidarites.local;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;

/** The program behind {@code ./solidarites}: {@code up}, {@code down}, {@code status} and {@code logs}. */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Launcher() {}

    /** Exit codes: 0 done, 1 failed, 2 not understood, 3 status of a stack that does not run. */
    public static void main(String[] arguments) {
        int code = run(arguments, System.getenv(), System.out, System.err);
        System.out.flush();
        System.exit(code);
    }

    static int run(String[] words, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            Arguments arguments = Arguments.parse(words);
            return run(arguments, LocalConfig.from(environment).withScale(arguments.scale()), out);
        } catch (Arguments.UsageException e) {
            err.println(e.getMessage() + " ./solidarites help tells what there is.");
            return MISUSED;
        } catch (StackException e) {
            err.println(e.getMessage());
            return FAILED;
        } catch (IOException e) {
            err.println("It did not work: " + e);
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static int run(Arguments arguments, LocalConfig config, PrintStream out)
            throws IOException, InterruptedException {
        switch (arguments.command()) {
            case UP -> new Up(config, out).run(arguments.has("-d"), arguments.has("--fresh"));
            case DOWN -> new Down(config, out).run();
            case LOGS -> new Logs(config, out).run(arguments.part(), arguments.has("-f"));
            case STATUS -> {
                return new Status(config, out).run();
            }
        }
        return 0;
    }
}
