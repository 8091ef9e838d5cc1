package cz.obzor.operation.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether the time of a refusal tells which addresses have an account: a wrong password to an account that exists,
/// and any password to one that does not, in turn, by the form of the sign-in page.
public final class SignInBench implements Bench {
    private static final int ACCOUNTS = 12;
    /// for each account; all tries together stay below the limit of one network address
    private static final int ROUNDS = 4;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public BenchResult run(BenchContext context) throws Exception {
        try (var server = new ServerProcess(context.work().resolve("data"));
                HttpClient browser = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build()) {
            for (int account = 0; account < ACCOUNTS; account++) {
                server.send(
                        "/api/v1/administrators",
                        HttpRequest.newBuilder()
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"email\": \"" + address("known", account, 0)
                                                + "\", \"password\": \"kolotoč a modrý traktor\"}")));
            }
            URI form = server.address().resolve("/prihlaseni");
            String token = token(browser, form);
            for (int warmUp = 0; warmUp < 2; warmUp++) {
                millis(browser, form, token, address("nobody", warmUp, ROUNDS));
            }
            double[] known = new double[ACCOUNTS * ROUNDS];
            double[] unknown = new double[ACCOUNTS * ROUNDS];
            for (int i = 0; i < known.length; i++) {
                known[i] = millis(browser, form, token, address("known", i % ACCOUNTS, 0));
                unknown[i] = millis(browser, form, token, address("nobody", i % ACCOUNTS, i / ACCOUNTS));
            }
            Arrays.sort(known);
            Arrays.sort(unknown);
            double wrong = known[known.length / 2];
            double none = unknown[unknown.length / 2];
            return new BenchResult(
                    name(),
                    List.of(
                            BenchResult.Row.of("wrong password, median", wrong, "ms"),
                            BenchResult.Row.of("account that does not exist, median", none, "ms"),
                            new BenchResult.Row(
                                    "difference of the medians",
                                    100 * Math.abs(wrong - none) / Math.min(wrong, none),
                                    "%",
                                    null,
                                    null,
                                    "≤ 10")));
        }
    }

    private static String address(String kind, int number, int round) {
        return kind + "-" + number + (round == 0 ? "" : "-" + round) + "@example.cz";
    }

    private static String token(HttpClient browser, URI form) throws IOException, InterruptedException {
        String page = browser.send(HttpRequest.newBuilder(form).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IOException("The sign-in page holds no form.");
        }
        return token.group(1);
    }

    private static double millis(HttpClient browser, URI form, String token, String email)
            throws IOException, InterruptedException {
        String fields = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&email="
                + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password=neni+to+ono+heslo";
        HttpRequest request = HttpRequest.newBuilder(form)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build();
        long begin = System.nanoTime();
        int status = browser.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        double millis = (System.nanoTime() - begin) / 1e6;
        if (status != 422) {
            throw new IOException("A guess was answered by " + status + ", not by a refusal.");
        }
        return millis;
    }
}
