package org.beian.web.page.filing.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beian.domainregister.unfiled.UnfiledState;
import org.beian.filing.application.FilingState;
import org.beian.filing.record.AccessLine;
import org.beian.filing.record.AskedAccesses;
import org.beian.filing.record.LetterLine;
import org.beian.filing.record.ReadLine;
import org.beian.filing.record.RecordCards;
import org.beian.filing.record.RoundLine;
import org.beian.filing.record.SentMail;
import org.beian.filing.record.StopLine;
import org.beian.filing.record.UnfiledTaskLine;
import org.beian.filing.record.VersionLine;
import org.beian.filing.record.WebsiteLine;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.notice.MailState;
import org.beian.value.DomainName;
import org.beian.value.IpRange;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Formats;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.filing.FieldNames;
import org.beian.web.page.filing.States;
import org.beian.web.page.filing.Words;
import org.beian.web.page.frame.Texts;
import org.beian.web.page.list.KeysetModel;

/** Backing bean of the lists of a record card, of which one is shown; each goes by key. */
@Named
@RequestScoped
@Clause("2")
public class RecordLists {

    @Inject RecordCards cards;
    @Inject RecordPage page;
    @Inject Words words;
    @Inject FieldNames fields;
    @Inject RecordMatters matters;

    private KeysetModel<?> list;

    /**
     * Row of a list; what a list does not show is empty.
     *
     * @param kind of the state's chip
     * @param href of what the row opens, from the context root
     * @param more further texts
     */
    public record Row(
            String key,
            String name,
            String number,
            List<String> more,
            String state,
            String kind,
            Instant at,
            Instant until,
            String href) {}

    /** Row of the history. */
    public record Act(String key, String about, String href, HistoryLine line) {}

    /** The list of the part that is shown. */
    public KeysetModel<?> getList() {
        if (list == null) {
            long id = page.id();
            list =
                    switch (RecordTab.of(page.getTab())) {
                        case websites ->
                                rows(
                                        (at, most) -> cards.websites(id, first(at), most),
                                        this::website);
                        case accesses ->
                                rows(
                                        (at, most) -> cards.accesses(id, first(at), most),
                                        this::access);
                        case versions ->
                                rows(
                                        (at, most) -> cards.versions(id, last(at), most),
                                        line -> version(String.valueOf(line.id()), line, words));
                        case stops ->
                                rows((at, most) -> cards.stops(id, last(at), most), this::stop);
                        case asked ->
                                rows((at, most) -> cards.asked(id, last(at), most), this::asked);
                        case unfiled ->
                                rows(
                                        (at, most) -> cards.unfiled(id, last(at), most),
                                        this::unfiled);
                        case rounds -> rows((at, most) -> rounds(id, at, most), this::round);
                        case letters ->
                                rows((at, most) -> cards.letters(id, last(at), most), this::letter);
                        case mails ->
                                rows((at, most) -> cards.mails(id, last(at), most), this::mail);
                        case reads ->
                                rows((at, most) -> cards.reads(id, last(at), most), this::read);
                        default -> acts(id);
                    };
        }
        return list;
    }

    /** Reading of rows after a key, which is empty for the beginning. */
    private interface Reading<T> {
        List<T> read(String after, int limit);
    }

    private <T> KeysetModel<Row> rows(Reading<T> reading, Function<T, Row> row) {
        return KeysetModel.ofPage(
                Row::key,
                query -> reading.read(query.after(), query.limit()).stream().map(row).toList());
    }

    private KeysetModel<Act> acts(long id) {
        return KeysetModel.ofPage(
                Act::key,
                query ->
                        cards.acts(id, last(query.after()), query.limit()).stream()
                                .map(
                                        each ->
                                                new Act(
                                                        String.valueOf(each.id()),
                                                        matters.about(
                                                                each.caseType(), each.caseId()),
                                                        matters.href(
                                                                each.caseType(), each.caseId()),
                                                        matters.line(each)))
                                .toList());
    }

    private static long first(String after) {
        return Addressed.id(after).orElse(0L);
    }

    private static long last(String before) {
        return Addressed.id(before).orElse(Long.MAX_VALUE);
    }

    private List<RoundLine> rounds(long id, String after, int limit) {
        boolean begin = !after.matches("[0-9]{1,18}_[0-9]{1,4}");
        String[] key = after.split("_");
        return cards.rounds(
                id,
                begin ? Long.MAX_VALUE : Long.parseLong(key[0]),
                begin ? 0 : Integer.parseInt(key[1]),
                limit);
    }

    private Row website(WebsiteLine line) {
        return new Row(
                String.valueOf(line.id()),
                line.name(),
                line.filingNumber(),
                List.of(
                        line.domains().stream()
                                .map(each -> DomainName.parse(each).unicode())
                                .collect(Collectors.joining(words.comma()))),
                state(line.state()),
                kind(line.state()),
                line.filedAt(),
                null,
                Addressed.with(page.getAddress(), "website", String.valueOf(line.id())));
    }

    private Row access(AccessLine line) {
        return new Row(
                String.valueOf(line.id()),
                line.provider(),
                line.website(),
                List.of(
                        words.names("access-methods", line.methods()),
                        words.names("regions", line.places()),
                        line.ranges().stream()
                                .map(IpRange::toString)
                                .collect(Collectors.joining(words.comma())),
                        String.join(" → ", line.resellers())),
                state(line.state()),
                kind(line.state()),
                line.since(),
                null,
                "");
    }

    /** Row of a version; its cause and its application are the further texts. */
    static Row version(String key, VersionLine line, Words words) {
        return new Row(
                key,
                words.version(line.version()),
                line.filingNumber(),
                List.of(
                        words.cause(line.cause()),
                        line.application() == null ? "" : String.valueOf(line.application())),
                words.text("RegisterState." + line.state()),
                kind(line.state()),
                line.validFrom(),
                line.validTo(),
                "");
    }

    private Row stop(StopLine line) {
        return new Row(
                String.valueOf(line.id()),
                words.unit(line.provider()),
                line.website(),
                List.of(date(line.on()), line.reason() == null ? "" : line.reason()),
                "",
                "",
                null,
                null,
                "");
    }

    private Row asked(AskedAccesses.Line line) {
        return new Row(
                String.valueOf(line.id()),
                words.unit(line.provider()),
                line.filingNumber() == null ? "" : line.filingNumber(),
                List.of(
                        line.website(),
                        date(line.endedOn()),
                        line.reason() == null ? "" : line.reason()),
                Texts.of("Access", words.locale()).getString("AccessState." + line.state()),
                line.state().equals("OPENED") ? "good" : "plain",
                line.createdAt(),
                null,
                "");
    }

    private Row unfiled(UnfiledTaskLine line) {
        return new Row(
                String.valueOf(line.id()),
                words.unit(line.provider()),
                "",
                List.of(DomainName.parse(line.domain()).unicode(), date(line.due())),
                Texts.of("Domains", words.locale()).getString("UnfiledState." + line.state()),
                line.state() == UnfiledState.FILED ? "good" : "plain",
                line.foundAt(),
                null,
                "");
    }

    private String date(LocalDate day) {
        return day == null ? "" : Formats.date(day, words.locale());
    }

    private Row round(RoundLine line) {
        String person = words.person(line.decidedBy());
        boolean decided = line.result() != null;
        return new Row(
                line.key(),
                words.name("filing-kinds", line.kind()),
                String.valueOf(line.application()),
                List.of(
                        words.text("desk.round", line.round()),
                        words.unit(line.unitId()),
                        person.isEmpty() && decided ? line.decidedBy() : person),
                words.state(decided ? FilingState.valueOf(line.result()) : line.state()),
                States.kind(decided ? FilingState.valueOf(line.result()) : line.state()),
                line.submittedAt(),
                line.decidedAt(),
                Addressed.with(page.getAddress(), "round", line.key()));
    }

    private Row letter(LetterLine line) {
        return new Row(
                String.valueOf(line.id()),
                "",
                line.number(),
                List.of(matters.about(line.caseType(), line.caseId())),
                "",
                "",
                line.issuedAt(),
                null,
                matters.href(line));
    }

    private Row mail(SentMail line) {
        String state = Texts.of("Operator", words.locale()).getString("MailState." + line.state());
        return new Row(
                String.valueOf(line.id()),
                line.subject(),
                matters.about(line.caseType(), line.caseId()),
                List.of(line.recipient()),
                state,
                line.state() == MailState.SENT ? "good" : "plain",
                line.createdAt(),
                line.sentAt(),
                "");
    }

    private Row read(ReadLine line) {
        String person = words.person(line.actor());
        return new Row(
                String.valueOf(line.id()),
                (words.unit(line.unitId()) + " " + person).strip(),
                String.valueOf(line.application()),
                List.of(
                        words.text("ReadBasis." + line.basis()),
                        shown(line.field()),
                        line.reason() == null ? "" : line.reason()),
                "",
                "",
                line.at(),
                null,
                "");
    }

    /** What was shown: a part of the card, or an item of the application. */
    private String shown(String field) {
        if (field == null) {
            return "";
        }
        return words.knows("record.tab." + field)
                ? words.text("record.tab." + field)
                : fields.of(field);
    }

    private String state(RegisterState state) {
        return words.text("RegisterState." + state);
    }

    private static String kind(RegisterState state) {
        return state == RegisterState.ACTIVE ? "good" : "plain";
    }

    /** Whether nothing of the history is missing or changed. */
    public boolean isWhole() {
        return cards.isWhole(page.id());
    }
}
