package cz.obzor.operation;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the platform; prints its address on one line when it is ready. SIGTERM ends it cleanly.")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() throws Exception {
        try (Server server = Server.start(options, Map.of())) {
            System.out.println(server.address());
            server.await();
        }
        return 0;
    }
}
