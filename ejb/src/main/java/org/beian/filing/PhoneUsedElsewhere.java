package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.filing.IcpRegister.Holder;
import org.beian.filing.OpenClaims.Claim;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;

/**
 * A person's phone is not given for another subject, filed or waiting. The other one is not named.
 */
@ApplicationScoped
@Clause("8.2")
class PhoneUsedElsewhere implements Rule<FilingCheck> {

    @Inject IcpRegister register;
    @Inject OpenClaims claims;

    @Override
    public void check(FilingCheck filing, Findings out) {
        Optional<String> own =
                FilingItems.subjectDocument(filing.content()).flatMap(DocumentKey::of);
        Phones.of(filing.content())
                .forEach(
                        (phone, pointer) -> {
                            if (isUsedBySomebodyElse(phone, own, filing.applicationId())) {
                                out.add(pointer, DocumentKey.masked(phone));
                            }
                        });
    }

    private boolean isUsedBySomebodyElse(String phone, Optional<String> own, Long application) {
        return Stream.concat(
                        register.subjectsWithPhone(phone).stream().map(Holder::documentKey),
                        claims.of(ClaimKind.PHONE, phone, application).stream()
                                .map(Claim::documentKey))
                .anyMatch(other -> own.filter(key -> key.equals(other)).isEmpty());
    }
}
