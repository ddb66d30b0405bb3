package nl.duaal.costbenefit;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CASE_RANGE;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.duaal.access.SignedIn;
import nl.duaal.engine.Model.Uncertainty;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.CaseId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of the ranges that were given to a case's assumptions. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CaseRangeStore {

    private final DSLContext db;

    CaseRangeStore(DSLContext db) {
        this.db = db;
    }

    /** How a distribution is stored; its names stand in the table and never change. */
    private enum Kind {
        CERTAIN,
        UNIFORM,
        TRIANGULAR,
        PERT,
        NORMAL,
        LOGNORMAL
    }

    private record Row(
            Kind kind,
            @Nullable Double low,
            @Nullable Double likely,
            @Nullable Double high,
            @Nullable Double spread) {

        static Row of(Range range) {
            return switch (range.uncertainty()) {
                case null -> new Row(Kind.CERTAIN, null, null, null, null);
                case Uncertainty.Uniform(double min, double max) -> new Row(Kind.UNIFORM, min, null, max, null);
                case Uncertainty.Triangular(double min, double mode, double max) ->
                    new Row(Kind.TRIANGULAR, min, mode, max, null);
                case Uncertainty.Pert(double min, double mode, double max) -> new Row(Kind.PERT, min, mode, max, null);
                case Uncertainty.Normal(double mean, double sd) -> new Row(Kind.NORMAL, null, mean, null, sd);
                case Uncertainty.Lognormal(double p5, double p95) -> new Row(Kind.LOGNORMAL, p5, null, p95, null);
            };
        }

        Range range() {
            return switch (kind) {
                case CERTAIN -> Range.CERTAIN;
                case UNIFORM -> new Range(new Uncertainty.Uniform(given(low), given(high)));
                case TRIANGULAR -> new Range(new Uncertainty.Triangular(given(low), given(likely), given(high)));
                case PERT -> new Range(new Uncertainty.Pert(given(low), given(likely), given(high)));
                case NORMAL -> new Range(new Uncertainty.Normal(given(likely), given(spread)));
                case LOGNORMAL -> new Range(new Uncertainty.Lognormal(given(low), given(high)));
            };
        }

        /** The table's own check sees to it. */
        private static double given(@Nullable Double number) {
            return Objects.requireNonNull(number);
        }
    }

    List<RefinedRange> list(OrganisationId organisation, CaseId id) {
        return db.select(
                        CASE_RANGE.INPUT_KEY,
                        CASE_RANGE.BASE_RANGE,
                        CASE_RANGE.KIND,
                        CASE_RANGE.LOW,
                        CASE_RANGE.LIKELY,
                        CASE_RANGE.HIGH,
                        CASE_RANGE.SPREAD,
                        CASE_RANGE.PARKED_FOR,
                        CASE_RANGE.LAST_LABEL,
                        ACCOUNT.DISPLAY_NAME,
                        CASE_RANGE.CHANGED_AT)
                .from(CASE_RANGE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CASE_RANGE.CHANGED_BY_ID))
                .where(ofCase(organisation, id))
                .orderBy(CASE_RANGE.ID)
                .fetch(row -> new RefinedRange(
                        row.value1(),
                        row.value2(),
                        new Row(Kind.valueOf(row.value3()), row.value4(), row.value5(), row.value6(), row.value7())
                                .range(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11()));
    }

    void insert(SignedIn author, CaseId id, RefinedRange refined, Instant at) {
        Row row = Row.of(refined.range());
        db.insertInto(CASE_RANGE)
                .set(CASE_RANGE.ORGANISATION_ID, author.organisation().value())
                .set(CASE_RANGE.CASE_ID, id.value())
                .set(CASE_RANGE.INPUT_KEY, refined.inputKey())
                .set(CASE_RANGE.KIND, row.kind().name())
                .set(CASE_RANGE.LOW, row.low())
                .set(CASE_RANGE.LIKELY, row.likely())
                .set(CASE_RANGE.HIGH, row.high())
                .set(CASE_RANGE.SPREAD, row.spread())
                .set(CASE_RANGE.BASE_RANGE, refined.baseRange())
                .set(CASE_RANGE.PARKED_FOR, refined.parkedFor())
                .set(CASE_RANGE.LAST_LABEL, refined.lastLabel())
                .set(CASE_RANGE.CHANGED_AT, at)
                .set(CASE_RANGE.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    /** Says why a range does nothing for now, or that it does again. */
    void park(OrganisationId organisation, CaseId id, RefinedRange refined) {
        db.update(CASE_RANGE)
                .set(CASE_RANGE.PARKED_FOR, refined.parkedFor())
                .set(CASE_RANGE.LAST_LABEL, refined.lastLabel())
                .where(ofCase(organisation, id), CASE_RANGE.INPUT_KEY.eq(refined.inputKey()))
                .execute();
    }

    void remove(OrganisationId organisation, CaseId id, String inputKey) {
        db.deleteFrom(CASE_RANGE)
                .where(ofCase(organisation, id), CASE_RANGE.INPUT_KEY.eq(inputKey))
                .execute();
    }

    private static Condition ofCase(OrganisationId organisation, CaseId id) {
        return TenantScope.of(CASE_RANGE, organisation).and(CASE_RANGE.CASE_ID.eq(id.value()));
    }
}
