package org.beian.web.page.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beian.filing.lookup.LookupKind;
import org.beian.filing.lookup.LookupLimit;
import org.beian.filing.lookup.LookupNote;
import org.beian.filing.lookup.LookupUnreadable;
import org.beian.filing.lookup.PublicAnswer;
import org.beian.filing.lookup.PublicLookup;
import org.beian.filing.lookup.PublicWebsite;
import org.beian.filing.lookup.TooManyLookups;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;
import org.beian.value.Province;
import org.beian.web.DeclinedTexts;
import org.beian.web.page.frame.Texts;

/**
 * The public look-up: one box for a domain, a number or a name, in the address as {@code q}, so
 * that an answer can be shared. It starts no session.
 */
@Named
@RequestScoped
@Clause("B6")
public class LookupPage {

    private static final String PATH = "/public/lookup.xhtml";
    private static final String CONTACTS = "/public/contacts.xhtml";
    private static final String API = "/api/v1/lookups";
    private static final int PAGE = 20;
    private static final int LONGEST = 1000;

    private HttpServletRequest request;
    private PublicLookup lookup;
    private LookupLimit limits;
    private Words words;

    private PublicAnswer answer;
    private String refusal = "";

    protected LookupPage() {}

    @Inject
    LookupPage(HttpServletRequest request, PublicLookup lookup, LookupLimit limits, Words words) {
        this.request = request;
        this.lookup = lookup;
        this.limits = limits;
        this.words = words;
    }

    /**
     * A filed website.
     *
     * @param sponsor name with nature
     * @param reportHref where its bureau takes reports
     */
    public record Card(
            String number,
            String name,
            String sponsor,
            List<String> domains,
            List<String> homeUrls,
            String preApprovals,
            LocalDate filedOn,
            String bureau,
            String reportHref) {}

    /** Looks up what the address asks for; too often is 429 here as well. */
    public void enter(HttpServletResponse response) {
        if (getQuestion().isEmpty()) {
            return;
        }
        try {
            limits.count(request.getRemoteAddr());
            answer = lookup.ask(getQuestion(), after(), PAGE);
        } catch (TooManyLookups tooMany) {
            response.setStatus(429);
            response.setHeader("Retry-After", String.valueOf(tooMany.retryAfterSeconds()));
            refusal = sentence(tooMany.getClass(), tooMany.code(), tooMany.arguments());
        } catch (LookupUnreadable unreadable) {
            InvalidValue why = unreadable.why();
            refusal = sentence(InvalidValue.class, why.code(), why.args());
        }
    }

    /** What was typed, or empty. */
    public String getQuestion() {
        String typed = DeskAddress.text(request, "q").strip();
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
    }

    /** Why nothing was looked up and what to do, or empty. */
    public String getRefusal() {
        return refusal;
    }

    /** Whether there is an answer. */
    public boolean isAnswered() {
        return answer != null;
    }

    /** As what the question was read. */
    public String getRecognised() {
        return text("lookup.as." + answer.kind(), answer.asked());
    }

    public List<String> getNotes() {
        return answer.notes().stream()
                .map(
                        note ->
                                DeclinedTexts.text(
                                        LookupNote.class,
                                        note.code() + ".message",
                                        note.arguments(),
                                        words.locale()))
                .toList();
    }

    public List<Card> getCards() {
        return answer == null ? List.of() : answer.websites().stream().map(this::card).toList();
    }

    /** The next page, or empty. */
    public String getNextHref() {
        return answer == null || !answer.more()
                ? ""
                : PATH + "?q=" + encoded(getQuestion()) + "&after=" + answer.lastKey();
    }

    /** The same question to the interface. */
    public String getJsonHref() {
        String parameter = answer.kind().name().toLowerCase(Locale.ROOT);
        return API + "?" + parameter + "=" + encoded(answer.asked());
    }

    /** Where an unfiled website is reported: of a number, to its bureau. */
    public String getReportHref() {
        return CONTACTS
                + (answer.kind() != LookupKind.NUMBER
                        ? ""
                        : FilingNumber.parse(answer.asked())
                                .province()
                                .map(LookupPage::anchor)
                                .orElse(""));
    }

    private static String anchor(Province province) {
        return "#b" + province.code();
    }

    private Card card(PublicWebsite website) {
        String nature = words.name("natures", website.nature());
        String approvals = words.names("pre-approval-categories", website.preApprovals());
        return new Card(
                website.filingNumber(),
                website.name(),
                text("lookup.sponsorOf", website.sponsorName(), nature),
                domains(website),
                website.homeUrls(),
                approvals.isEmpty() ? text("lookup.none") : approvals,
                website.filedOn(),
                Authorities.bureauName(website.province()),
                CONTACTS + anchor(website.province()));
    }

    /** As people read them, and as computers write them where that differs. */
    private static List<String> domains(PublicWebsite website) {
        List<String> readable = website.unicodeDomains();
        return IntStream.range(0, readable.size())
                .mapToObj(
                        i ->
                                readable.get(i).equals(website.domains().get(i))
                                        ? readable.get(i)
                                        : readable.get(i) + " (" + website.domains().get(i) + ")")
                .toList();
    }

    private long after() {
        String after = DeskAddress.text(request, "after");
        return after.matches("[0-9]{1,18}") ? Long.parseLong(after) : 0;
    }

    private String sentence(Class<?> beside, String code, List<String> arguments) {
        return List.of(".message", ".suggestion").stream()
                .map(part -> DeclinedTexts.text(beside, code + part, arguments, words.locale()))
                .collect(Collectors.joining(" "));
    }

    private String text(String key, Object... arguments) {
        String pattern = Texts.of("Public", words.locale()).getString(key);
        return new MessageFormat(pattern, words.locale()).format(arguments);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
