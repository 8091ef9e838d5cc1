package cz.obzor.operation;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "The same as serve, with sample documents taken in once.")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() throws Exception {
        try (Server server = Server.start(options, Map.of())) {
            server.context().getBean(SampleDocuments.class).load();
            System.out.println(server.address());
            System.err.println();
            System.err.println("  The platform runs at " + server.address());
            System.err.println("  To write, make yourself an administrator from another terminal:");
            System.err.println("      ./obzor admin create YOUR@EMAIL" + folderOption());
            System.err.println("  and sign in at " + server.address() + "/prihlaseni. Ctrl+C ends.");
            System.err.println();
            server.await();
        }
        return 0;
    }

    private String folderOption() {
        return options.data == null ? "" : " --data " + options.data;
    }
}
