package org.beian.intake.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.intake.ImportRefusal;
import org.beian.law.RequestRejected;

/** Catalogue of the registers that take files, whichever package provides them. */
@ApplicationScoped
public class RegisterCatalogue {

    /** Roles that hand in files for registers that take them line by line: for applications. */
    private static final Set<String> FILING = Set.of(Roles.PROVIDER);

    @Inject @Any Instance<ImportedRegister> rowWise;
    @Inject @Any Instance<StagedRegister> staged;

    /**
     * @throws IllegalStateException when there is none of the name
     */
    public ImportedRegister rowWise(String name) {
        return rowWise.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No register " + name));
    }

    public Optional<StagedRegister> staged(String name) {
        return staged.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * @throws IllegalStateException when there is none of the name
     */
    public StagedRegister requireStaged(String name) {
        return staged(name).orElseThrow(() -> new IllegalStateException("No register " + name));
    }

    /** Clause under which a register's files are handed in. */
    public String clause(String name) {
        return staged(name).map(StagedRegister::clause).orElseGet(() -> rowWise(name).clause());
    }

    /**
     * @throws RequestRejected {@link ImportRefusal#IMPORT_NOT_FOR_ROLE} when the caller may not
     *     hand in files for the register
     */
    public void requireRole(String name, Caller caller) {
        Set<String> roles = staged(name).map(StagedRegister::roles).orElse(FILING);
        if (roles.stream().noneMatch(caller::has)) {
            throw ImportRefusal.IMPORT_NOT_FOR_ROLE.of(name);
        }
    }

    /** Names of the registers for which the caller may hand in files. */
    public List<String> of(Caller caller) {
        Stream<String> filings =
                FILING.stream().anyMatch(caller::has)
                        ? rowWise.stream().map(ImportedRegister::name)
                        : Stream.empty();
        Stream<String> others =
                staged.stream()
                        .filter(each -> each.roles().stream().anyMatch(caller::has))
                        .map(StagedRegister::name);
        return Stream.concat(filings, others).sorted().toList();
    }
}
