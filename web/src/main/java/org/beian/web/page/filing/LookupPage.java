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
import java.util.stream.IntStream;
import org.beian.filing.lookup.LookupKind;
import org.beian.filing.lookup.LookupLimit;
import org.beian.filing.lookup.LookupNote;
import org.beian.filing.lookup.LookupUnreadable;
import org.beian.filing.lookup.PublicAnswer;
import org.beian.filing.lookup.PublicEnding;
import org.beian.filing.lookup.PublicLookup;
import org.beian.filing.lookup.PublicWebsite;
import org.beian.filing.lookup.TooManyLookups;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;
import org.beian.value.Province;
import org.beian.web.RejectionTexts;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.frame.Texts;
import org.beian.web.proxy.TrustedProxies;

/**
 * Backing bean of the public look-up: one box for a domain, a number or a name. The query is the
 * URL parameter {@code q}, so that a result can be shared; no session is started.
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
    private TrustedProxies proxies;
    private PublicLookup lookup;
    private LookupLimit limits;
    private Words words;

    private String question = "";
    private String after = "";
    private PublicAnswer answer;
    private String refusal = "";

    protected LookupPage() {}

    @Inject
    LookupPage(
            HttpServletRequest request,
            TrustedProxies proxies,
            PublicLookup lookup,
            LookupLimit limits,
            Words words) {
        this.request = request;
        this.proxies = proxies;
        this.lookup = lookup;
        this.limits = limits;
        this.words = words;
    }

    /**
     * View of a filed website.
     *
     * @param sponsor name with nature
     * @param reportHref URL of the contact for reports at its bureau
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

    /** Looks up the query before the page is rendered; too many are answered with 429. */
    public void ask(HttpServletResponse response) {
        if (question.isEmpty()) {
            return;
        }
        try {
            limits.count(proxies.clientAddress(request));
            answer = lookup.ask(question, lastKey(), PAGE);
        } catch (TooManyLookups tooMany) {
            response.setStatus(429);
            response.setHeader("Retry-After", String.valueOf(tooMany.retryAfterSeconds()));
            refusal = sentence(tooMany.getClass(), tooMany.code(), tooMany.arguments());
        } catch (LookupUnreadable unreadable) {
            InvalidValue why = unreadable.why();
            refusal = sentence(InvalidValue.class, why.code(), why.args());
        }
    }

    /** The query as typed, or empty. */
    public String getQuestion() {
        return question;
    }

    public void setQuestion(String typed) {
        String text = typed == null ? "" : typed.strip();
        question = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Key of the last website on the page before, or empty. */
    public String getAfter() {
        return after;
    }

    public void setAfter(String given) {
        after = given == null ? "" : given;
    }

    /** Reason of a refused query and what to do, or empty. */
    public String getRefusal() {
        return refusal;
    }

    /** Whether there is an answer. */
    public boolean isAnswered() {
        return answer != null;
    }

    /** The query as it was understood, in a sentence. */
    public String getRecognised() {
        return text("lookup.as." + answer.kind(), answer.asked());
    }

    public List<String> getNotes() {
        return answer.notes().stream()
                .map(
                        note ->
                                RejectionTexts.text(
                                        LookupNote.class,
                                        note.code() + ".message",
                                        note.arguments(),
                                        words.locale()))
                .toList();
    }

    public List<Card> getCards() {
        return answer == null ? List.of() : answer.websites().stream().map(this::card).toList();
    }

    /** The number that was looked for, where it is cancelled; null for none. */
    public PublicEnding getEnded() {
        return answer == null ? null : answer.ended();
    }

    /** URL of the next page, or empty. */
    public String getNextHref() {
        return answer == null || !answer.more()
                ? ""
                : PATH + "?q=" + encoded(question) + "&after=" + answer.lastKey();
    }

    /** URL of the same query at the interface. */
    public String getJsonHref() {
        String parameter = answer.kind().name().toLowerCase(Locale.ROOT);
        return API + "?" + parameter + "=" + encoded(answer.asked());
    }

    /** URL of the contacts for reports on an unfiled website; for a number that of its bureau. */
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
                Authorities.name(website.authority()),
                CONTACTS + website.authority().province().map(LookupPage::anchor).orElse(""));
    }

    /** Domains in U-labels, with the A-labels in brackets where they differ. */
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

    private long lastKey() {
        return Addressed.id(after).orElse(0L);
    }

    private String sentence(Class<?> beside, String code, List<String> arguments) {
        Locale locale = words.locale();
        return PageErrors.sentences(
                RejectionTexts.text(beside, code + ".message", arguments, locale),
                RejectionTexts.text(beside, code + ".suggestion", arguments, locale),
                locale);
    }

    private String text(String key, Object... arguments) {
        String pattern = Texts.of("Public", words.locale()).getString(key);
        return new MessageFormat(pattern, words.locale()).format(arguments);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
