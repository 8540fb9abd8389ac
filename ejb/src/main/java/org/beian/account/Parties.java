package org.beian.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.beian.party.Party;
import org.beian.party.Unit;
import org.beian.party.Units;

/** Names units. Who calls is known already: the database is not asked again. */
@ApplicationScoped
public class Parties {

    @Inject Callers callers;
    @Inject Units units;

    public Optional<Party> find(Long unitId) {
        Party own = callers.current().unit();
        return own != null && own.id().equals(unitId)
                ? Optional.of(own)
                : units.find(unitId).map(Unit::asParty);
    }
}
