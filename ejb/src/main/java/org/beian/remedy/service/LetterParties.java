package org.beian.remedy.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.replacement.AccessReplacement;
import org.beian.agency.Disavowal;
import org.beian.annualaudit.AuditItem;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.clearing.Clearing;
import org.beian.cancellation.departure.ProviderDepartures;
import org.beian.cancellation.revival.UncertainAccess;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.casework.CaseGrounds;
import org.beian.enforcement.casework.CaseParties;
import org.beian.enforcement.proceeding.PartyKind;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Subject;
import org.beian.filing.content.FilingJson;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpSubject;
import org.beian.release.DomainRelease;
import org.beian.remedy.Remedy;
import org.beian.supervision.VerificationTask;
import org.beian.unfiledchange.UnfiledChange;
import org.beian.value.EmailAddress;
import org.beian.value.InvalidValue;

/**
 * Lookup of the parties to a letter, under which it is entered as it is issued: which units may
 * know how it was served, and the address at which its addressee agreed to be served
 * electronically.
 */
@ApplicationScoped
public class LetterParties {

    /**
     * Condition that a unit, {@code :unit}, is a party to the letter of the service record {@code
     * s}, or got an order that followed from its cancellation.
     */
    public static final String CONCERNED =
            """
            (exists (select party.letterId from LetterParty party where party.letterId = s.id and (
            """
                    + Stream.of(AddressedAs.values())
                            .map(AddressedAs::condition)
                            .collect(Collectors.joining(" or "))
                    + """
            ))
            or exists (select n.id from StopAccessNotice n where n.providerId = :unit
              and s.aboutType = 'CANCELLATION' and n.causeType = 'CANCELLATION'
              and s.aboutId = n.causeId))""";

    @Inject EntityManager em;
    @Inject FilingRepository filings;
    @Inject CaseParties accused;
    @Inject CaseGrounds grounds;

    /** Whether a sponsor or provider is a party to the letter. */
    public boolean isParty(ServiceRecord service, Long unit) {
        return units(service).anyMatch(unit::equals);
    }

    /** The sponsors and providers that are parties to the letter. */
    public Stream<Long> units(ServiceRecord service) {
        return of(service.id()).flatMap(this::units).filter(Objects::nonNull);
    }

    private Stream<LetterParty> of(Long letter) {
        return em.createQuery(
                        "select party from LetterParty party where party.letterId = :letter",
                        LetterParty.class)
                .setParameter("letter", letter)
                .getResultStream();
    }

    private Stream<Long> units(LetterParty party) {
        return switch (party.addressedAs()) {
            case UNIT -> Stream.of(party.partyId());
            case HOLDER -> Stream.ofNullable(em.find(IcpSubject.class, party.partyId()).holderId());
            case APPLICANT -> {
                FilingApplication application = filings.find(party.partyId()).orElseThrow();
                yield Stream.of(application.unitId(), application.sponsorId());
            }
        };
    }

    /** Enters a letter that is issued now under its parties, which find it by that. */
    void enter(ServiceRecord service) {
        addressed(service).forEach(em::persist);
    }

    private Stream<LetterParty> addressed(ServiceRecord service) {
        Long id = service.aboutId();
        return switch (service.aboutType()) {
            case FilingApplication.CASE_TYPE ->
                    service.letterKind().equals(ProviderDepartures.LETTER)
                            ? holder(service, subjectOf(id))
                            : Stream.of(new LetterParty(AddressedAs.APPLICANT, id, service.id()));
            case Cancellation.CASE_TYPE -> {
                Cancellation cancellation = em.find(Cancellation.class, id);
                yield Stream.concat(
                        applicant(cancellation).map(unit -> unit(service, unit)).stream(),
                        holder(service, cancellation.subjectId()));
            }
            case Clearing.CASE_TYPE -> holder(service, em.find(Clearing.class, id).subjectId());
            case UncertainAccess.CASE_TYPE -> {
                UncertainAccess ended = em.find(UncertainAccess.class, id);
                IcpAccess access = em.find(IcpAccess.class, ended.accessId());
                yield Stream.concat(
                        holder(service, ended.subjectId()),
                        Stream.of(unit(service, access.providerId())));
            }
            case BlacklistEntry.CASE_TYPE ->
                    holder(service, em.find(BlacklistEntry.class, id).subjectId());
            case UnfiledChange.CASE_TYPE ->
                    holder(service, em.find(UnfiledChange.class, id).subjectId());
            case AuditItem.CASE_TYPE -> holder(service, em.find(AuditItem.class, id).subjectId());
            case AccessReplacement.CASE_TYPE ->
                    holder(service, em.find(AccessReplacement.class, id).subjectId());
            case DomainRelease.CASE_TYPE -> {
                DomainRelease release = em.find(DomainRelease.class, id);
                yield isToApplicant(service)
                        ? Stream.of(unit(service, release.applicantId()))
                        : holder(service, release.subjectId());
            }
            case Disavowal.CASE_TYPE ->
                    Stream.of(unit(service, em.find(Disavowal.class, id).sponsorId()));
            case StopAccessNotice.CASE_TYPE ->
                    Stream.of(unit(service, em.find(StopAccessNotice.class, id).providerId()));
            case VerificationTask.CASE_TYPE ->
                    Stream.of(unit(service, em.find(VerificationTask.class, id).providerId()));
            case EnforcementCase.CASE_TYPE -> accused(service, em.find(EnforcementCase.class, id));
            case Remedy.CASE_TYPE ->
                    of(attackedBy(id).id())
                            .map(
                                    party ->
                                            new LetterParty(
                                                    party.addressedAs(),
                                                    party.partyId(),
                                                    service.id()));
            default -> Stream.of();
        };
    }

    private static LetterParty unit(ServiceRecord service, Long unit) {
        return new LetterParty(AddressedAs.UNIT, unit, service.id());
    }

    private Long subjectOf(Long application) {
        return em.createQuery(
                        "select s.id from IcpSubject s where s.applicationId = :application",
                        Long.class)
                .setParameter("application", application)
                .getSingleResult();
    }

    private static Stream<LetterParty> holder(ServiceRecord service, Long subject) {
        return Stream.of(new LetterParty(AddressedAs.HOLDER, subject, service.id()));
    }

    private Stream<LetterParty> accused(ServiceRecord service, EnforcementCase one) {
        if (one.party().kind() == PartyKind.SPONSOR) {
            return Stream.ofNullable(one.site().subjectId())
                    .flatMap(subject -> holder(service, subject));
        }
        return accused.unitOf(one).map(unit -> unit(service, unit)).stream();
    }

    /** Who applied for it; empty where the authority acted of its own motion. */
    private static Optional<Long> applicant(Cancellation cancellation) {
        return cancellation.hearing().isPresent()
                ? Optional.empty()
                : Optional.of(cancellation.unitId());
    }

    /** The letter on the outcome of a remedy has the parties of the letter that was attacked. */
    private ServiceRecord attackedBy(Long remedy) {
        return em.find(ServiceRecord.class, em.find(Remedy.class, remedy).attackedId());
    }

    /**
     * The mail address of the letter's addressee, where its filing agrees to electronic service. A
     * provider has no filing, and what somebody disavows is no agreement of his.
     */
    Optional<String> agreedAddress(ServiceRecord service) {
        return subject(service)
                .filter(subject -> subject.electronicService() != null)
                .flatMap(subject -> ContentFacts.firstEmail(subject.responsible()))
                .flatMap(LetterParties::address);
    }

    /** Whether the address of the letter's addressee was searched for in vain. */
    boolean isSearchedFor(ServiceRecord service) {
        return service.aboutType().equals(EnforcementCase.CASE_TYPE)
                && grounds.isSearchedFor(em.find(EnforcementCase.class, service.aboutId()));
    }

    private Optional<Subject> subject(ServiceRecord service) {
        Long id = service.aboutId();
        return switch (service.aboutType()) {
            case FilingApplication.CASE_TYPE -> ofApplication(id);
            case Cancellation.CASE_TYPE -> {
                Cancellation cancellation = em.find(Cancellation.class, id);
                yield cancellation.endsOwnService()
                        ? Optional.empty()
                        : filed(cancellation.subjectId());
            }
            case Clearing.CASE_TYPE -> filed(em.find(Clearing.class, id).subjectId());
            case UncertainAccess.CASE_TYPE -> filed(em.find(UncertainAccess.class, id).subjectId());
            case BlacklistEntry.CASE_TYPE -> filed(em.find(BlacklistEntry.class, id).subjectId());
            case UnfiledChange.CASE_TYPE -> filed(em.find(UnfiledChange.class, id).subjectId());
            case AuditItem.CASE_TYPE -> filed(em.find(AuditItem.class, id).subjectId());
            case AccessReplacement.CASE_TYPE ->
                    filed(em.find(AccessReplacement.class, id).subjectId());
            case DomainRelease.CASE_TYPE ->
                    isToApplicant(service)
                            ? Optional.empty()
                            : filed(em.find(DomainRelease.class, id).subjectId());
            case EnforcementCase.CASE_TYPE -> {
                EnforcementCase of = em.find(EnforcementCase.class, id);
                yield of.party().kind() == PartyKind.SPONSOR
                        ? filed(of.site().subjectId())
                        : Optional.empty();
            }
            case Remedy.CASE_TYPE -> subject(attackedBy(id));
            default -> Optional.empty();
        };
    }

    /** The former holder of a released domain learns nothing of the applicant's letter. */
    private static boolean isToApplicant(ServiceRecord service) {
        return service.letterKind().equals(DomainRelease.LETTER_TO_APPLICANT);
    }

    /** The subject as the application names it, else as it is filed. */
    private Optional<Subject> ofApplication(Long id) {
        FilingApplication application = filings.find(id).orElseThrow();
        FilingContent content = FilingJson.read(filings.round(id, application.round()).content());
        return Optional.ofNullable(content.subject())
                .or(
                        () ->
                                em.createQuery(
                                                """
                                                select s from IcpSubject s
                                                where s.filingNumber = :number""",
                                                IcpSubject.class)
                                        .setParameter("number", content.filingNumber())
                                        .getResultStream()
                                        .findFirst()
                                        .flatMap(LetterParties::filed));
    }

    private Optional<Subject> filed(Long subject) {
        return filed(em.find(IcpSubject.class, subject));
    }

    private static Optional<Subject> filed(IcpSubject subject) {
        return Optional.of(FilingJson.part(subject.content(), Subject.class));
    }

    /** What was filed may hold an address that was only warned of. */
    private static Optional<String> address(String text) {
        try {
            return Optional.of(EmailAddress.parse(text).toString());
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }
}
