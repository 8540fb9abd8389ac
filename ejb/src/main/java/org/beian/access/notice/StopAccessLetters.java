package org.beian.access.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.letter.RemedyPeriods;
import org.beian.party.Unit;
import org.beian.value.Authority;

/** Letters to providers: 停止接入通知书, 恢复接入通知, and those that take one back (15.5, B5). */
@ApplicationScoped
class StopAccessLetters {

    private static final String BUNDLE = "org.beian.access.notice.Letters";

    @Inject Letters letters;
    @Inject RemedyPeriods remedies;
    @Inject Clock clock;

    /**
     * The order to stop, or that access may be resumed.
     *
     * @param before the notice whose report was not accepted, or found false, where the same is
     *     ordered again; else null
     */
    Letter order(
            StopAccessNotice notice,
            OrderedAccess access,
            StopAccessNotice before,
            Unit issuer,
            Unit provider) {
        String kind = access.ordered() == AccessOrder.STOP ? "order" : "resumption";
        return letters.issue(
                access.ordered() == AccessOrder.STOP ? "STOP_ACCESS" : "RESUME_ACCESS",
                issuer,
                notice,
                (number, locale) ->
                        in(
                                locale,
                                words ->
                                        text(
                                                new Parties(
                                                        number,
                                                        notice.authority(),
                                                        issuer,
                                                        provider,
                                                        basis(access)),
                                                words,
                                                kind,
                                                facts(notice, access.resellers(), words),
                                                List.of(
                                                        before == null
                                                                ? words.text(
                                                                        body(access),
                                                                        provider.name(),
                                                                        notice.websiteName(),
                                                                        access.citation(),
                                                                        notice.filingNumber())
                                                                : again(before, provider, words),
                                                        words.text(
                                                                kind + ".next",
                                                                words.date(notice.due()))))));
    }

    private static String again(StopAccessNotice before, Unit provider, LetterWording words) {
        boolean returned = before.execution().isReturned();
        return words.text(
                returned ? "order.body.RETURNED" : "order.body.AGAIN",
                provider.name(),
                before.websiteName(),
                before.letterNumber(),
                returned ? words.text("result." + before.result()) : before.execution().note(),
                before.execution().answerReason());
    }

    private static String body(OrderedAccess access) {
        if (access.ordered() == AccessOrder.RESUME) {
            return access.ground() == StopAccessGround.CLOSURE
                    ? "resumption.body.CLOSURE"
                    : "resumption.body";
        }
        return "order.body." + access.event();
    }

    private static String basis(OrderedAccess access) {
        return "basis." + (access.event() == null ? access.ground() : access.event());
    }

    /** The letter that takes a notice back. */
    Letter revocation(
            StopAccessNotice notice,
            Unit issuer,
            Unit provider,
            Function<LetterWording, String> reason) {
        boolean stop = notice.ordered() == AccessOrder.STOP;
        String kind = stop ? "revocation" : "resumptionRevocation";
        return letters.issue(
                stop ? "STOP_ACCESS_REVOCATION" : "RESUME_ACCESS_REVOCATION",
                issuer,
                notice,
                (number, locale) ->
                        in(
                                locale,
                                words ->
                                        text(
                                                new Parties(
                                                        number,
                                                        notice.authority(),
                                                        issuer,
                                                        provider,
                                                        "basis." + notice.ground()),
                                                words,
                                                kind,
                                                facts(notice, List.of(), words),
                                                List.of(
                                                        words.text(
                                                                kind + ".body",
                                                                notice.letterNumber(),
                                                                notice.websiteName(),
                                                                reason.apply(words))))));
    }

    /** The words in Chinese, in which the register keeps reasons. */
    static LetterWording chinese() {
        return new LetterWording(BUNDLE, StopAccessLetters.class, Locale.SIMPLIFIED_CHINESE);
    }

    private record Parties(
            String number, Authority authority, Unit issuer, Unit provider, String basis) {}

    private interface Writer {
        LetterText write(LetterWording words);
    }

    private static LetterText in(Locale locale, Writer writer) {
        return writer.write(new LetterWording(BUNDLE, StopAccessLetters.class, locale));
    }

    private LetterText text(
            Parties parties,
            LetterWording words,
            String kind,
            List<LetterText.Fact> facts,
            List<String> paragraphs) {
        return new LetterText(
                parties.issuer.name(),
                words.text(kind + ".title"),
                parties.number,
                parties.provider.name(),
                facts,
                paragraphs,
                List.of(words.text(parties.basis)),
                List.of(),
                kind.equals("order") ? remedies.text(parties.authority, words.locale()) : "",
                Shanghai.date(clock.instant()),
                parties.issuer.name(),
                words.locale());
    }

    private static List<LetterText.Fact> facts(
            StopAccessNotice notice, List<String> resellers, LetterWording words) {
        List<LetterText.Fact> facts = new ArrayList<>();
        facts.add(new LetterText.Fact(words.text("label.website"), notice.websiteName()));
        if (notice.filingNumber() != null) {
            facts.add(new LetterText.Fact(words.text("label.number"), notice.filingNumber()));
        }
        add(facts, words.text("label.domains"), notice.domains());
        add(facts, words.text("label.addresses"), notice.addresses());
        add(facts, words.text("label.resellers"), resellers);
        return facts;
    }

    private static void add(List<LetterText.Fact> facts, String label, List<String> lines) {
        if (!lines.isEmpty()) {
            facts.add(new LetterText.Fact(label, String.join("\n", lines)));
        }
    }
}
