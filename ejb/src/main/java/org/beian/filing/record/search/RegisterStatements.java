package org.beian.filing.record.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beian.account.Account;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.NameKey;
import org.beian.filing.reading.SearchText;
import org.beian.filing.record.RecordReading;
import org.beian.filing.register.IcpSubject;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Capacity;
import org.beian.party.Units;
import org.beian.persistence.LikePattern;
import org.beian.value.FilingNumber;
import org.beian.value.Province;

/** Builder of the statements that answer a question of the caller. */
@ApplicationScoped
class RegisterStatements {

    private static final int LONGEST = 255;
    private static final String ACCESS_HERE =
            "%s and exists (select 1 from icp_access h join icp_access_place p"
                    + " on p.access_id = h.id where h.subject_id = s.id and h.state = 'ACTIVE'"
                    + " and p.%s)";
    private static final String PROVIDER =
            "s.id in (select a.subject_id from icp_access a where a.provider_id = ?"
                    + " and a.state = 'ACTIVE')";
    private static final String DOMAIN =
            "s.id in (select w.subject_id from icp_domain d join icp_website w"
                    + " on w.id = d.website_id where d.domain like ? escape '!')";
    private static final String NAME = "s.name_key like ? escape '!'";
    private static final String DOCUMENT = "s.document_number = ?";
    private static final String SUBMITTED =
            "s.application_id in (select f.id from filing_application f where f.submitter = ?)";
    private static final String APPLICATION =
            "s.filing_number in (select f.filing_number from filing_application f where f.id = ?)";

    @Inject EntityManager em;
    @Inject Callers callers;
    @Inject Units units;
    @Inject RecordReading reading;

    /**
     * The statements whose rows together answer the question; none when nothing can.
     *
     * @throws RequestRejected {@link FilingRefusal#SEARCH_TOO_WIDE}, or {@link
     *     FilingRefusal#SEARCH_NUMBER_UNREADABLE} or {@link
     *     FilingRefusal#SEARCH_ADDRESS_UNREADABLE} when the text is not what its key says
     */
    List<RegisterStatement> of(RegisterQuestion question) {
        List<RegisterStatement> all = territories(question);
        all.removeIf(each -> !isAsked(question, each));
        return all;
    }

    /** The statements for the subjects with a document. */
    List<RegisterStatement> withDocument(String number) {
        List<RegisterStatement> all = territories(RegisterQuestion.ALL);
        String key = DocumentKey.canonical(LikePattern.visible(number));
        all.forEach(each -> each.and(DOCUMENT, key));
        return all;
    }

    private List<RegisterStatement> territories(RegisterQuestion question) {
        List<RegisterStatement> all = new ArrayList<>();
        Province domicile = question.province();
        Optional<Province> own = reading.authority().province();
        if (own.isEmpty()) {
            RegisterStatement national = new RegisterStatement();
            all.add(domicile == null ? national : domiciled(domicile));
            return all;
        }
        Province here = own.get();
        if (question.territory() != Territory.ACCESS_PLACE
                && (domicile == null || domicile == here)) {
            all.add(domiciled(here));
        }
        if (question.territory() != Territory.DOMICILE && domicile != here) {
            String elsewhere =
                    domicile == null
                            ? "s.province <> '" + here.regionCode() + "'"
                            : "s." + is(domicile);
            all.add(new RegisterStatement().and(ACCESS_HERE.formatted(elsewhere, is(here))));
        }
        return all;
    }

    private static RegisterStatement domiciled(Province province) {
        return new RegisterStatement().and("s." + is(province));
    }

    /**
     * The condition of a province, whose code stands in the statement itself: a plan that
     * PostgreSQL keeps for all of them walks the whole register for a small one.
     */
    private static String is(Province province) {
        return "province = '" + province.regionCode() + "'";
    }

    /** Adds the conditions; false where nothing can match. */
    private boolean isAsked(RegisterQuestion question, RegisterStatement statement) {
        if (question.state() != null) {
            statement.and("s.state = ?", question.state().name());
        }
        if (question.from() != null) {
            statement.and("s.filed_at >= ?", Shanghai.startOfDay(question.from()));
        }
        if (question.to() != null) {
            statement.and("s.filed_at < ?", Shanghai.startOfDay(question.to().plusDays(1)));
        }
        return given(question, statement) && found(question, statement);
    }

    private boolean given(RegisterQuestion question, RegisterStatement statement) {
        if (question.provider() == null || question.provider().isBlank()) {
            return true;
        }
        Optional<Long> provider =
                units.byCode(LikePattern.visible(question.provider())).map(unit -> unit.id());
        provider.ifPresent(id -> statement.and(PROVIDER, id));
        return provider.isPresent();
    }

    private boolean found(RegisterQuestion question, RegisterStatement statement) {
        if (question.isBlank()) {
            return true;
        }
        SearchText text = SearchText.of(question.text());
        if (text.isBlank() || text.text().length() > LONGEST) {
            return false;
        }
        return switch (question.key()) {
            case NUMBER -> number(text, statement);
            case DOMAIN -> {
                statement.and(DOMAIN, text.domainPrefix());
                yield true;
            }
            case NAME -> {
                statement.and(NAME, LikePattern.prefix(NameKey.of(text.text())));
                yield true;
            }
            case NAME_PART -> namePart(question, text, statement);
            case DOCUMENT -> document(text, statement);
            case ADDRESS -> address(text, statement);
            case ACCOUNT -> account(text, statement);
            case APPLICATION -> id(text).map(id -> statement.and(APPLICATION, id)).isPresent();
        };
    }

    private static boolean number(SearchText text, RegisterStatement statement) {
        FilingNumber number =
                text.number()
                        .orElseThrow(() -> FilingRefusal.SEARCH_NUMBER_UNREADABLE.of(text.text()));
        statement.and("s.filing_number = ?", number.subject().canonical());
        return true;
    }

    private static boolean address(SearchText text, RegisterStatement statement) {
        statement.on(
                SearchKey.range(text.text())
                        .orElseThrow(
                                () -> FilingRefusal.SEARCH_ADDRESS_UNREADABLE.of(text.text())));
        return true;
    }

    private boolean namePart(
            RegisterQuestion question, SearchText text, RegisterStatement statement) {
        boolean local = question.province() != null || callers.current().province() != null;
        if (!local || !question.isWithinAYear()) {
            throw FilingRefusal.SEARCH_TOO_WIDE.of(text.text());
        }
        statement.and(NAME, "%" + LikePattern.prefix(NameKey.of(text.text())));
        return true;
    }

    private boolean document(SearchText text, RegisterStatement statement) {
        Optional<IcpSubject> one =
                id(text).map(id -> em.find(IcpSubject.class, id))
                        .filter(subject -> reading.basis(subject).isPresent());
        one.ifPresent(subject -> statement.and(DOCUMENT, subject.documentNumber()));
        return one.isPresent();
    }

    private boolean account(SearchText text, RegisterStatement statement) {
        Optional<Account> account =
                em
                        .createQuery(
                                "select a from Account a where a.username = :name", Account.class)
                        .setParameter("name", text.text())
                        .getResultList()
                        .stream()
                        .findFirst();
        if (account.isEmpty()) {
            return false;
        }
        Long unit = account.get().unitId();
        boolean sponsor = units.having(Capacity.SPONSOR, Set.of(unit)).contains(unit);
        if (sponsor) {
            statement.and("s.holder_id = ?", unit);
        } else {
            statement.and(SUBMITTED, account.get().username());
        }
        return true;
    }

    private static Optional<Long> id(SearchText text) {
        return Optional.of(text.text())
                .filter(each -> each.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }
}
