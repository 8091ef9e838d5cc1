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
            System.out.println(server.address());
            System.err.println("Operator's token: " + server.operatorToken());
            server.await();
        }
        return 0;
    }
}
