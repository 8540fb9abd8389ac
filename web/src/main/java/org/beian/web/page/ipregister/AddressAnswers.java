package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.ipregister.check.IpConflict;
import org.beian.ipregister.edit.IpEntry;
import org.beian.ipregister.lookup.IpSearch;
import org.beian.value.IpRange;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.FindingLine;
import org.beian.web.page.component.RegisterWords;

/** Mapper of search results in the address register to the view of the search page. */
@RequestScoped
class AddressAnswers {

    @Inject IpSearch search;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;

    SearchAnswer of(IpRange range, LocalDate on) {
        boolean authority = !callers.current().has(Roles.IP_UNIT);
        return new SearchAnswer(
                words.text("search.recognised.ip", range.toString(), day(on)),
                search.holders(range, on).stream().map(this::row).toList(),
                search.conflicts(range).stream().map(this::conflict).distinct().toList(),
                search.versions(range).stream().map(this::row).toList(),
                search.neighbours(range).stream().map(this::row).toList(),
                authority
                        ? search.filings(range).stream()
                                .map(
                                        filed ->
                                                new SearchRow(
                                                        filed.filingNumber(),
                                                        "",
                                                        "",
                                                        filed.website(),
                                                        filed.provider(),
                                                        null,
                                                        null))
                                .toList()
                        : null);
    }

    private SearchRow row(IpEntry entry) {
        String text = entry.range().toString();
        return new SearchRow(
                text,
                Addressed.href(address.path(), "q", text, "on", address.text("on")),
                words.name(entry.kind()),
                entry.unit(),
                use(entry),
                entry.since(),
                entry.until());
    }

    private String use(IpEntry entry) {
        return Stream.of(
                        words.name(entry.status()),
                        entry.upstream() == null
                                ? ""
                                : words.text("search.from", words.unitOfCode(entry.upstream())),
                        entry.receiver() == null
                                ? ""
                                : words.text("search.to", words.unitOfCode(entry.receiver())),
                        entry.user() == null ? "" : entry.user())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" • "));
    }

    private FindingLine conflict(IpConflict found) {
        String what = found.source() ? "source" : "allocation";
        // each of the two has a finding of its own: shown once
        boolean first = found.range().compareTo(found.otherRange()) <= 0;
        return new FindingLine(
                true,
                words.text(
                        "search.conflict." + what,
                        first ? found.unit() : found.other(),
                        (first ? found.range() : found.otherRange()).toString(),
                        first ? found.other() : found.unit(),
                        (first ? found.otherRange() : found.range()).toString()),
                words.text("search.conflict.free"),
                "19.2",
                "");
    }

    private String day(LocalDate on) {
        return on == null ? words.text("search.today") : words.date(on);
    }
}
