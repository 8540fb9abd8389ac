package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.domainregister.lookup.DomainAnswer;
import org.beian.domainregister.lookup.DomainSearch;
import org.beian.domainregister.lookup.DomainVersion;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.FindingLine;
import org.beian.web.page.component.RegisterWords;

/** Mapper of search results in the domain register to the view of the search page. */
@RequestScoped
class DomainAnswers {

    @Inject DomainSearch search;
    @Inject RegisterWords words;
    @Inject Addressed address;

    SearchAnswer of(String name, LocalDate on) {
        DomainAnswer answer = search.find(name, on);
        return new SearchAnswer(
                words.text("search.recognised.domain", answer.unicode(), words.date(answer.on())),
                answer.held().stream().map(version -> row(answer, version)).toList(),
                answer.isDisputed() ? List.of(dispute(answer)) : List.of(),
                answer.versions().stream().map(version -> row(answer, version)).toList(),
                Stream.concat(answer.before().stream(), answer.after().stream())
                        .map(this::neighbour)
                        .toList(),
                answer.filings().stream()
                        .map(
                                filed ->
                                        new SearchRow(
                                                filed.number(),
                                                "",
                                                "",
                                                filed.websiteName(),
                                                filed.subjectName(),
                                                filed.since(),
                                                null))
                        .toList());
    }

    private SearchRow row(DomainAnswer answer, DomainVersion version) {
        String use =
                Stream.of("registrantOrganisation", "registrantName", "registrar")
                        .map(version.items()::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(" • "));
        return new SearchRow(
                answer.unicode(),
                "",
                version.ending() == null
                        ? words.text("search.expires", words.date(version.expires()))
                        : words.text("DomainVersion." + version.ending()),
                version.unitName(),
                use,
                version.from(),
                version.to());
    }

    private SearchRow neighbour(String domain) {
        String href = Addressed.href(address.path(), "q", domain, "on", address.text("on"));
        return new SearchRow(domain, href, words.text("search.kind.domain"), "", "", null, null);
    }

    private FindingLine dispute(DomainAnswer answer) {
        String units =
                answer.held().stream()
                        .map(DomainVersion::unitName)
                        .collect(Collectors.joining(words.text("search.and")));
        return new FindingLine(
                true,
                words.text("search.dispute", answer.unicode(), units),
                words.text("report.shared.suggestion"),
                "10.2",
                "");
    }
}
