package org.beian.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Range of a setting. Only settings with a range are kept: whether the system is a demo is none.
 *
 * @param least for numbers
 * @param most for numbers
 * @param choices for choices: the values; for codes: their table
 * @param provincial whether a province may have its own
 * @param atOnce whether a change may act on its day: it bears on no case
 */
public record SettingRange(
        Kind kind,
        long least,
        long most,
        List<String> choices,
        boolean provincial,
        boolean atOnce) {

    /** Value of a list of codes without any. */
    static final String NONE = "NONE";

    private static final long MEBIBYTE = 1L << 20;
    private static final long TEBIBYTE = 1L << 40;

    /** What a value consists of. */
    public enum Kind {
        NUMBER,
        CHOICE,
        CODES
    }

    private static final Map<String, SettingRange> ALL =
            Map.ofEntries(
                    Map.entry("filing.review.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("filing.number.yearDigits", choice("2", "4")),
                    Map.entry("filing.number.serialDigits", choice("4", "6")),
                    Map.entry("filing.domains.perWebsite", number(0, 1000).ofProvinces()),
                    Map.entry("filing.minimumAge", number(0, 30).ofProvinces()),
                    Map.entry("attachment.maxBytes", number(65_536, 20 * MEBIBYTE).now()),
                    Map.entry("attachment.maxPixels", number(1_000_000, 200_000_000).now()),
                    Map.entry("attachment.perAccountPerDay", number(1, 100_000).now()),
                    Map.entry("api.bodyMaxBytes", number(65_536, 16 * MEBIBYTE).now()),
                    Map.entry("idempotency.keepDays", number(1, 90).now()),
                    Map.entry("lookup.perMinute", number(1, 100_000).now()),
                    Map.entry("letter.reconsiderationDays", number(1, 365).ofProvinces()),
                    Map.entry("service.publicNotice.days", number(1, 90).ofProvinces()),
                    Map.entry("service.letter.workingDays", number(1, 30).ofProvinces()),
                    Map.entry("letter.lawsuitMonths", number(1, 24).ofProvinces()),
                    Map.entry("access.preAssignment.days", number(1, 365)),
                    Map.entry("access.stopNotice.workingDays", number(1, 30).ofProvinces()),
                    Map.entry("access.replacement.workingDays", number(1, 120).ofProvinces()),
                    Map.entry("joining.objection.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("joining.decision.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("joining.perUnitPer30Days", number(1, 100).now()),
                    Map.entry("release.hearing.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("release.review.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("cancellation.review.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("cancellation.hearing.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("clearing.sponsor.workingDays", number(1, 120).ofProvinces()),
                    Map.entry("clearing.authority.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("access.sharedMethods", codes("access-methods")),
                    Map.entry("provider.verify.workingDays", number(1, 60)),
                    Map.entry("provider.mend.workingDays", number(1, 60)),
                    Map.entry("provider.handOver.workingDays", number(1, 60)),
                    Map.entry("sponsor.consent.workingDays", number(1, 60)),
                    Map.entry("officer.backdating.days", number(0, 365)),
                    Map.entry("account.passwordLink.days", number(1, 30).now()),
                    Map.entry("invitation.registration.hours", number(1, 168).now()),
                    Map.entry("invitation.registration.perAddressPerDay", number(1, 50).now()),
                    Map.entry("invitation.handOver.days", number(1, 60).now()),
                    Map.entry("import.maxBytes", number(MEBIBYTE, Integer.MAX_VALUE).now()),
                    Map.entry("import.maxUnpackedBytes", number(MEBIBYTE, TEBIBYTE).now()),
                    Map.entry("import.maxRatio", number(10, 10_000).now()),
                    Map.entry("import.perUnit", number(1, 100).now()),
                    Map.entry("import.receivingPerUnit", number(1, 1000).now()),
                    Map.entry("import.recheckMinutes", number(1, 1440).now()),
                    Map.entry("import.keepDays", number(1, 3650).now()),
                    Map.entry("import.keptBytesPerUnit", number(MEBIBYTE, 100 * TEBIBYTE).now()),
                    Map.entry("import.maxRejectedRows", number(100, 10_000_000).now()),
                    Map.entry("import.maxWorkbookRows", number(100, 1_048_576).now()),
                    Map.entry("observation.maxEntries", number(1, 1_000_000).now()),
                    Map.entry("observation.maxBytes", number(MEBIBYTE, 1024 * MEBIBYTE).now()),
                    Map.entry("unfiled.provider.workingDays", number(1, 60)),
                    Map.entry("unfiled.urged.workingDays", number(1, 60)),
                    Map.entry("unfiled.bureau.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("waiting.review.workingDays", number(1, 30).now()),
                    Map.entry("waiting.toVerify.workingDays", number(1, 30).now()),
                    Map.entry("waiting.toMend.workingDays", number(1, 30).now()),
                    Map.entry("waiting.toHandOver.workingDays", number(1, 30).now()),
                    Map.entry("waiting.consent.workingDays", number(1, 30).now()),
                    Map.entry("waiting.accessToOpen.workingDays", number(1, 30).now()),
                    Map.entry("ip.correction.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("domain.correction.workingDays", number(1, 60)),
                    Map.entry("waiting.ipToCorrect.workingDays", number(1, 30).now()),
                    Map.entry("waiting.domainToCorrect.workingDays", number(1, 30).now()),
                    Map.entry("waiting.unfiledSite.workingDays", number(1, 30).now()),
                    Map.entry("waiting.stopAccess.workingDays", number(1, 30).now()),
                    Map.entry("waiting.resumeAccess.workingDays", number(1, 30).now()),
                    Map.entry("waiting.replacementToOpen.workingDays", number(1, 30).now()),
                    Map.entry("waiting.ownReplacement.workingDays", number(1, 30).now()),
                    Map.entry("waiting.joining.workingDays", number(1, 30).now()),
                    Map.entry("waiting.release.workingDays", number(1, 30).now()),
                    Map.entry("waiting.releaseHearing.workingDays", number(1, 30).now()),
                    Map.entry("waiting.cancellation.workingDays", number(1, 30).now()),
                    Map.entry("waiting.hearing.workingDays", number(1, 30).now()),
                    Map.entry("waiting.emptyFiling.workingDays", number(1, 30).now()),
                    Map.entry("waiting.clearing.workingDays", number(1, 30).now()),
                    Map.entry("waiting.providerEnding.workingDays", number(1, 30).now()),
                    Map.entry("waiting.licenceEnding.workingDays", number(1, 120).now()),
                    Map.entry("waiting.providerLicence.workingDays", number(1, 120).now()),
                    Map.entry("disavowal.clearing.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("disavowal.answer.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("disavowal.followUp.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("filing.draft.keepDays", number(30, 3650).now()),
                    Map.entry("filing.cancelled.keepMonths", number(24, 600).now()),
                    Map.entry("attachment.unneeded.keepDays", number(190, 3650).now()),
                    Map.entry("disavowal.decided.days", number(1, 3650).ofProvinces()),
                    Map.entry("waiting.disavowal.workingDays", number(1, 30).now()),
                    Map.entry("waiting.disavowalAnswer.workingDays", number(1, 30).now()),
                    Map.entry("waiting.disavowalFollowUp.workingDays", number(1, 30).now()),
                    Map.entry("unfiledChange.sponsor.workingDays", number(1, 120).ofProvinces()),
                    Map.entry("unfiledChange.authority.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("verification.provider.workingDays", number(1, 120).ofProvinces()),
                    Map.entry("verification.authority.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("waiting.verificationTask.workingDays", number(1, 30).now()),
                    Map.entry("waiting.verificationOverdue.workingDays", number(1, 30).now()),
                    Map.entry("waiting.unfiledChange.workingDays", number(1, 30).now()),
                    Map.entry("waiting.unfiledChangeDecision.workingDays", number(1, 30).now()),
                    Map.entry("audit.sponsor.workingDays", number(1, 120).ofProvinces()),
                    Map.entry("audit.authority.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("audit.opinion.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("waiting.auditOpening.workingDays", number(1, 30).now()),
                    Map.entry("waiting.auditRequest.workingDays", number(1, 30).now()),
                    Map.entry("waiting.auditDecision.workingDays", number(1, 30).now()),
                    Map.entry("waiting.opinionFollowUp.workingDays", number(1, 30).now()),
                    Map.entry("blacklist.review.days", number(30, 365).ofProvinces()),
                    Map.entry("blacklist.longest.days", number(30, 3650).ofProvinces()),
                    Map.entry("blacklist.mostFilings", number(1, 1000)),
                    Map.entry("waiting.blacklistReview.workingDays", number(1, 30).now()),
                    Map.entry("enforcement.clue.keepMonths", number(24, 600).now()),
                    Map.entry("enforcement.opening.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("enforcement.stop.workingDays", number(1, 30).ofProvinces()),
                    Map.entry("enforcement.assistance.workingDays", number(1, 30).ofProvinces()),
                    Map.entry("waiting.assistance.workingDays", number(1, 30).now()),
                    Map.entry("waiting.assistanceReply.workingDays", number(1, 30).now()),
                    Map.entry("enforcement.transfer.workingDays", number(1, 30)),
                    Map.entry("waiting.enforcementClue.workingDays", number(1, 30).now()),
                    Map.entry("waiting.transfer.workingDays", number(1, 30).now()),
                    Map.entry("waiting.transferAssignment.workingDays", number(1, 30).now()),
                    Map.entry("enforcement.decision.days", number(1, 730).ofProvinces()),
                    Map.entry("enforcement.statement.workingDays", number(3, 60).ofProvinces()),
                    Map.entry("enforcement.hearing.workingDays", number(5, 60).ofProvinces()),
                    Map.entry(
                            "enforcement.hearing.notice.workingDays", number(7, 60).ofProvinces()),
                    Map.entry("enforcement.hearing.fineFrom", number(1, 10_000_000).ofProvinces()),
                    Map.entry("enforcement.service.workingDays", number(1, 60).ofProvinces()),
                    Map.entry("enforcement.payment.days", number(1, 365).ofProvinces()),
                    Map.entry("enforcement.surcharge.permille", number(1, 30).ofProvinces()),
                    Map.entry("enforcement.anew.days", number(1, 730).ofProvinces()),
                    Map.entry("enforcement.urging.workingDays", number(10, 60).ofProvinces()),
                    Map.entry("enforcement.court.months", number(1, 12).ofProvinces()),
                    Map.entry(
                            "letter.lawsuitAfterReconsiderationDays", number(1, 365).ofProvinces()),
                    Map.entry("waiting.caseFine.workingDays", number(1, 30).now()),
                    Map.entry("waiting.case.workingDays", number(1, 30).now()),
                    Map.entry("waiting.caseNotice.workingDays", number(1, 30).now()),
                    Map.entry("waiting.casePayment.workingDays", number(1, 30).now()),
                    Map.entry("waiting.caseRectification.workingDays", number(1, 30).now()),
                    Map.entry("waiting.clue.workingDays", number(1, 30).now()),
                    Map.entry("job.lookBy.workingDays", number(1, 30).now()),
                    Map.entry("mail.lookBy.workingDays", number(1, 30).now()),
                    Map.entry("waiting.failedJob.workingDays", number(1, 30).now()),
                    Map.entry("waiting.parkedMail.workingDays", number(1, 30).now()),
                    Map.entry("ip.report.workingDays", number(1, 60).ofProvinces()));

    /** The range of a setting; empty for a name that is none. */
    public static Optional<SettingRange> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** Names of the settings that provinces may have of their own, sorted. */
    public static List<String> provincialNames() {
        return ALL.keySet().stream().filter(name -> ALL.get(name).provincial()).sorted().toList();
    }

    private static SettingRange number(long least, long most) {
        return new SettingRange(Kind.NUMBER, least, most, List.of(), false, false);
    }

    private static SettingRange choice(String... values) {
        return new SettingRange(Kind.CHOICE, 0, 0, List.of(values), false, false);
    }

    private static SettingRange codes(String table) {
        return new SettingRange(Kind.CODES, 0, 0, List.of(table), false, false);
    }

    private SettingRange ofProvinces() {
        return new SettingRange(kind, least, most, choices, true, atOnce);
    }

    private SettingRange now() {
        return new SettingRange(kind, least, most, choices, provincial, true);
    }
}
