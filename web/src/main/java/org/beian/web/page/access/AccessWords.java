package org.beian.web.page.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.beian.access.application.AccessState;
import org.beian.access.application.AccessStatus;
import org.beian.account.PersonNames;
import org.beian.code.CodeTables;
import org.beian.code.Region;
import org.beian.code.Regions;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.HistoryEntry;
import org.beian.value.DomainName;
import org.beian.value.IpRange;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/**
 * Texts of the access pages: codes, states and history in the language of the page; also its path.
 */
@RequestScoped
class AccessWords {

    @Inject Frame frame;
    @Inject CodeTables codes;
    @Inject Regions regions;
    @Inject Units units;
    @Inject PersonNames names;
    @Inject HttpServletRequest request;
    @Inject Clock clock;

    LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    Locale locale() {
        return frame.getLocale();
    }

    /** The page shown, from the context root. */
    String path() {
        return request.getServletPath();
    }

    /** A text of the bundle Access, its placeholders filled; the key when there is none. */
    String text(String key, Object... arguments) {
        ResourceBundle bundle = Texts.of("Access", locale());
        if (!bundle.containsKey(key)) {
            return key;
        }
        return arguments.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), locale()).format(arguments);
    }

    String comma() {
        return text("comma");
    }

    String methods(List<String> methods) {
        return methods.stream().map(this::method).collect(Collectors.joining(comma()));
    }

    String method(String code) {
        return codes.find("access-methods", code, today())
                .map(row -> row.name(locale()))
                .orElse(code);
    }

    String places(List<String> places) {
        return places.stream().map(this::place).collect(Collectors.joining(comma()));
    }

    String place(String region) {
        return regions.find(region).map(Region::name).orElse(region);
    }

    /** Domains as people read them. */
    String domains(List<String> domains) {
        return domains.stream()
                .map(domain -> DomainName.parse(domain).unicode())
                .collect(Collectors.joining(comma()));
    }

    String ranges(List<IpRange> ranges) {
        return ranges.stream()
                .map(range -> range.toString().replace("-", " – "))
                .collect(Collectors.joining(comma()));
    }

    String state(AccessStatus status) {
        return text("AccessState." + (status.lapsed() ? "LAPSED" : status.state()));
    }

    /** Kind of a state's chip: info, good, warn, bad or plain. */
    static String kind(AccessStatus status) {
        return switch (status.state()) {
            case APPLIED -> "warn";
            case PRE_ASSIGNED -> status.lapsed() ? "bad" : "info";
            case OPENED -> "good";
            case REFUSED -> "bad";
            case WITHDRAWN, STOPPED -> "plain";
        };
    }

    HistoryLine history(HistoryEntry entry) {
        boolean automatic = HistoryLine.isAutomatic(entry);
        // the reader may not see the names of persons of other units
        String person = automatic ? "" : names.of(entry.actor()).orElse("");
        return new HistoryLine(
                entry.time(),
                automatic
                        ? HistoryLine.system(entry, this::unit, locale())
                        : (unit(entry.unitId()) + " " + person).strip(),
                person.isEmpty() ? "" : entry.actor(),
                text("act." + entry.act()),
                named(entry.fromState()),
                named(entry.toState()),
                reason(entry),
                entry.clause());
    }

    private String unit(Long id) {
        return units.find(id).map(Unit::name).orElse("");
    }

    /** The addresses given, or what the officer said, after the officer's name. */
    private String reason(HistoryEntry entry) {
        String reason = entry.reason() == null ? "" : entry.reason();
        if ("PRE_ASSIGN".equals(entry.act())) {
            return reason.replace(", ", comma());
        }
        return HistoryLine.said(reason, locale());
    }

    private String named(String state) {
        return state == null ? "" : text("AccessState." + AccessState.valueOf(state));
    }
}
