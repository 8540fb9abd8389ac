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
import org.beian.intake.ImportRefusal;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.FileTemplate;
import org.beian.law.RequestRejected;

/** Catalogue of the registers that take files, whichever package provides them. */
@ApplicationScoped
public class RegisterCatalogue {

    @Inject @Any Instance<ImportedRegister> rowWise;
    @Inject @Any Instance<StagedRegister> staged;

    /**
     * @throws IllegalStateException when there is none of the name
     */
    public ImportedRegister rowWise(String name) {
        return lines(name).orElseThrow(() -> new IllegalStateException("No register " + name));
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
        if (roles(name).stream().noneMatch(caller::has)) {
            throw ImportRefusal.IMPORT_NOT_FOR_ROLE.of(name);
        }
    }

    /** Names of the registers for which the caller may hand in files. */
    public List<String> of(Caller caller) {
        return Stream.concat(
                        rowWise.stream().map(ImportedRegister::name),
                        staged.stream().map(StagedRegister::name))
                .filter(name -> roles(name).stream().anyMatch(caller::has))
                .sorted()
                .toList();
    }

    /** Columns of a register's files; none for a register whose lines are JSON or that is none. */
    public List<FileColumn> columns(String name) {
        return staged(name)
                .map(StagedRegister::columns)
                .or(() -> lines(name).map(ImportedRegister::columns))
                .orElse(List.of());
    }

    /** What the template of a register with columns shows to a unit. */
    public FileTemplate template(String name, Long unitId) {
        return staged(name)
                .map(register -> register.template(unitId))
                .orElseGet(() -> rowWise(name).template());
    }

    private Set<String> roles(String name) {
        return staged(name)
                .map(StagedRegister::roles)
                .or(() -> lines(name).map(ImportedRegister::roles))
                .orElse(Set.of());
    }

    private Optional<ImportedRegister> lines(String name) {
        return rowWise.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
