package cz.obzor.account.web;

import cz.obzor.account.Action;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.key.ApiKey;
import cz.obzor.account.key.ApiKeys;
import cz.obzor.web.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Keys of an organisation for programs.
@RestController
@RequestMapping("/api/v1/organisations/{id}/keys")
final class KeyApi {
    private static final int DAYS = 180;

    private final ApiKeys keys;

    KeyApi(ApiKeys keys) {
        this.keys = keys;
    }

    /// @param scopes codes of actions; null for reading only
    /// @param days   how long it is good; null for {@value #DAYS}
    record Asked(
            @Nullable String name,
            @Nullable List<String> scopes,
            @Nullable Integer days) {}

    /// @param secret only in the answer that made the key
    record KeyJson(
            String id,
            String name,
            List<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,
            @Nullable String secret) {
        static KeyJson of(ApiKey key, @Nullable String secret) {
            return new KeyJson(
                    key.id(),
                    key.name(),
                    key.scopes().stream().map(Action::code).sorted().toList(),
                    key.createdAt(),
                    key.expiresAt(),
                    key.lastUsedAt(),
                    key.revokedAt(),
                    secret);
        }
    }

    record Part(List<KeyJson> items, @Nullable String next, int total) {}

    @GetMapping
    Part all(@PathVariable String id) {
        List<KeyJson> items = keys.of(organisation(id)).stream()
                .map(key -> KeyJson.of(key, null))
                .toList();
        return new Part(items, null, items.size());
    }

    @PostMapping
    ResponseEntity<KeyJson> make(@PathVariable String id, @RequestBody Asked asked) {
        List<String> codes = asked.scopes() == null ? List.of() : asked.scopes();
        if (codes.stream().anyMatch(code -> Action.ofCode(code).isEmpty())) {
            throw Problem.invalid(List.of(new Problem.FieldError("scopes", "account.field.scopes.wrong")));
        }
        ApiKey.Made made = keys.make(
                organisation(id),
                asked.name() == null ? "" : asked.name(),
                KeysPages.scopes(codes),
                asked.days() == null ? DAYS : asked.days());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(KeyJson.of(made.key(), made.secret()));
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, @PathVariable String key) {
        keys.revoke(organisation(id), key);
    }

    private static OrganisationId organisation(String id) {
        return OrganisationId.parse(id).orElseThrow(Problem::notFound);
    }
}
