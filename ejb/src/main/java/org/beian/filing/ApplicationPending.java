package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beian.filing.FilingItems.Item;
import org.beian.filing.OpenClaims.Claim;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.value.DomainName;

/**
 * No other application for the same subject or domain waits for its decision. Another unit's is not
 * named.
 */
@ApplicationScoped
@Clause({"12.3", "13.2"})
class ApplicationPending implements Rule<FilingCheck> {

    @Inject OpenClaims claims;

    @Override
    public void check(FilingCheck filing, Findings out) {
        Set<Long> reported = new HashSet<>();
        FilingItems.subjectDocument(filing.content())
                .flatMap(DocumentKey::of)
                .ifPresent(
                        key -> {
                            String shown = DocumentKey.masked(key.substring(key.indexOf(':') + 1));
                            check(
                                    ClaimKind.DOCUMENT,
                                    key,
                                    new Item<>("/subject/document/number", shown, -1, -1),
                                    filing,
                                    reported,
                                    out);
                        });
        for (Item<DomainName> domain : FilingItems.domains(filing.content())) {
            Item<String> shown = new Item<>(domain.pointer(), domain.value().unicode(), -1, -1);
            check(ClaimKind.DOMAIN, domain.value().toString(), shown, filing, reported, out);
        }
    }

    private void check(
            ClaimKind kind,
            String claim,
            Item<String> shown,
            FilingCheck filing,
            Set<Long> reported,
            Findings out) {
        List<Claim> others = claims.of(kind, claim, filing.applicationId());
        Optional<Claim> own =
                others.stream()
                        .filter(other -> other.unitId().equals(filing.submitter().id()))
                        .findFirst();
        own.or(() -> others.stream().findFirst())
                .filter(other -> reported.add(other.applicationId()))
                .ifPresent(
                        other ->
                                out.add(
                                        shown.pointer(),
                                        shown.value(),
                                        own.isPresent() ? other.applicationId() : "***"));
    }
}
