package nl.duaal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.duaal.shared.id.OrganisationId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantScopeTest {

    private static final OrganisationId OURS = new OrganisationId(7);
    private static final Cohort COHORT = new Cohort("cohort");
    private static final Cohort PARTICIPANT = new Cohort("participant");
    private static final Cohort ORGANISATION = new Cohort("organisation");

    private final DSLContext db = DSL.using(new DefaultConfiguration()
            .set(SQLDialect.MARIADB)
            .set(new Settings().withRenderGroupConcatMaxLenSessionVariable(false))
            .set(new MockConnection(statement -> {
                var nothing = DSL.using(SQLDialect.MARIADB).newResult();
                var answers = new MockResult[Math.max(1, statement.batchSQL().length)];
                Arrays.fill(answers, new MockResult(0, nothing));
                return answers;
            }))
            .set(new TenantGuard(() -> Set.of("cohort", "participant"))));

    /** As the generator makes them. */
    private static final class Cohort extends TableImpl<Record> {

        private static final long serialVersionUID = 1L;

        final TableField<Record, Long> id = createField(name("id"), SQLDataType.BIGINT, this);
        final TableField<Record, Long> organisationId = createField(name("organisation_id"), SQLDataType.BIGINT, this);
        final TableField<Record, Long> cohortId = createField(name("cohort_id"), SQLDataType.BIGINT, this);
        final TableField<Record, String> label = createField(name("label"), SQLDataType.VARCHAR, this);

        Cohort(String table) {
            super(name(table));
        }
    }

    private static Condition ours(Cohort table) {
        return TenantScope.of(table, OURS);
    }

    private static void fails(ThrowingCallable statement) {
        assertThatThrownBy(statement).isInstanceOf(TenantScopeMissing.class);
    }

    @Nested
    class A_query {

        @Test
        void without_scope_fails_and_names_the_table() {
            assertThatThrownBy(() -> db.select(COHORT.id).from(COHORT).fetch())
                    .isInstanceOf(TenantScopeMissing.class)
                    .hasMessageContaining("cohort without a condition on its organisation_id")
                    .hasMessageContaining("TenantScope.of");
        }

        @Test
        void with_scope_runs() {
            assertThat(db.select(COHORT.id).from(COHORT).where(ours(COHORT)).fetch())
                    .isEmpty();
            assertThat(db.select(COHORT.id)
                            .from(COHORT)
                            .where(COHORT.label.eq("a").or(COHORT.label.eq("b")), ours(COHORT))
                            .orderBy(COHORT.label)
                            .limit(10)
                            .forUpdate()
                            .fetch())
                    .isEmpty();
        }

        @Test
        void of_a_table_that_is_nobodys_needs_none() {
            assertThat(db.selectFrom(ORGANISATION).fetch()).isEmpty();
        }

        @Test
        void of_several_organisations_runs_where_they_are_values() {
            var ours = TenantScope.ofAny(COHORT, List.of(OURS, new OrganisationId(8)));
            assertThat(db.select(COHORT.id).from(COHORT).where(ours).fetch()).isEmpty();
            fails(() -> db.select(COHORT.id).from(COHORT).where(not(ours)).fetch());
            fails(() ->
                    db.selectFrom(COHORT).where(ours.or(COHORT.label.eq("a"))).fetch());
            fails(() -> db.selectFrom(COHORT)
                    .where(COHORT.organisationId.notIn(7L, 8L))
                    .fetch());
            fails(() -> db.selectFrom(COHORT)
                    .where(COHORT.organisationId.in(
                            select(COHORT.cohortId).from(COHORT).where(ours(COHORT))))
                    .fetch());
            fails(() -> db.selectFrom(COHORT)
                    .where(COHORT.organisationId.in(val(7L), COHORT.cohortId))
                    .fetch());
            assertThatThrownBy(() -> TenantScope.ofAny(COHORT, List.of())).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void whose_scope_need_not_hold_fails() {
            fails(() -> db.selectFrom(COHORT)
                    .where(ours(COHORT).or(COHORT.label.eq("a")))
                    .fetch());
            fails(() -> db.selectFrom(COHORT).where(not(ours(COHORT))).fetch());
            fails(() -> db.selectFrom(COHORT)
                    .where(COHORT.label.eq("x"), or(ours(COHORT), noCondition().or(COHORT.id.gt(0L))))
                    .fetch());
            fails(() -> db.selectFrom(COHORT)
                    .where(COHORT.organisationId.ne(OURS.value()))
                    .fetch());
            fails(() -> db.selectFrom(COHORT)
                    .where(COHORT.organisationId.eq(COHORT.cohortId))
                    .fetch());
        }

        @Test
        void that_joins_needs_one_per_table() {
            var participants = PARTICIPANT.cohortId.eq(COHORT.id);
            fails(() -> db.select(COHORT.id)
                    .from(COHORT)
                    .join(PARTICIPANT)
                    .on(participants)
                    .where(ours(COHORT))
                    .fetch());
            fails(() -> db.select(COHORT.id)
                    .from(COHORT)
                    .join(PARTICIPANT)
                    .on(participants)
                    .where(ours(PARTICIPANT))
                    .fetch());
            assertThat(db.select(COHORT.id)
                            .from(COHORT)
                            .join(PARTICIPANT)
                            .on(participants)
                            .where(ours(COHORT), ours(PARTICIPANT))
                            .fetch())
                    .isEmpty();
            assertThat(db.select(COHORT.id)
                            .from(COHORT)
                            .leftJoin(PARTICIPANT)
                            .on(participants, ours(PARTICIPANT))
                            .where(ours(COHORT))
                            .fetch())
                    .isEmpty();
        }

        @Test
        void that_names_a_table_twice_needs_it_twice() {
            Field<Long> otherOrganisation = DSL.field(name("b", "organisation_id"), Long.class);
            fails(() -> db.select(val(1))
                    .from(COHORT, COHORT.as("b"))
                    .where(ours(COHORT))
                    .fetch());
            assertThat(db.select(val(1))
                            .from(COHORT, COHORT.as("b"))
                            .where(ours(COHORT), otherOrganisation.eq(7L))
                            .fetch())
                    .isEmpty();
            assertThat(db.select(val(1))
                            .from(COHORT.as("b"))
                            .where(TenantScope.of(COHORT.as("b"), OURS))
                            .fetch())
                    .isEmpty();
        }

        @Test
        void inside_another_needs_its_own() {
            var inside = selectOne().from(PARTICIPANT).where(PARTICIPANT.cohortId.eq(COHORT.id));
            fails(() ->
                    db.selectFrom(COHORT).where(ours(COHORT), exists(inside)).fetch());
            assertThat(db.selectFrom(COHORT)
                            .where(ours(COHORT), exists(inside.and(ours(PARTICIPANT))))
                            .fetch())
                    .isEmpty();
            fails(() -> db.fetchCount(select(COHORT.id).from(COHORT)));
            fails(() -> db.select(COHORT.id, multiset(select(PARTICIPANT.id).from(PARTICIPANT)))
                    .from(COHORT)
                    .where(ours(COHORT))
                    .fetch());
            assertThat(db.select(
                                    COHORT.id,
                                    multiset(select(PARTICIPANT.id)
                                            .from(PARTICIPANT)
                                            .where(PARTICIPANT.cohortId.eq(COHORT.id), ours(PARTICIPANT))))
                            .from(COHORT)
                            .where(ours(COHORT))
                            .fetch())
                    .isEmpty();
        }

        @Test
        void in_a_union_needs_it_on_both_sides() {
            fails(() -> db.select(COHORT.id)
                    .from(COHORT)
                    .where(ours(COHORT))
                    .union(select(PARTICIPANT.id).from(PARTICIPANT))
                    .fetch());
            assertThat(db.select(COHORT.id)
                            .from(COHORT)
                            .where(ours(COHORT))
                            .union(select(PARTICIPANT.id).from(PARTICIPANT).where(ours(PARTICIPANT)))
                            .fetch())
                    .isEmpty();
        }
    }

    @Nested
    class A_change {

        @Test
        void of_rows_needs_scope() {
            fails(() -> db.update(COHORT)
                    .set(COHORT.label, "x")
                    .where(COHORT.id.eq(1L))
                    .execute());
            fails(() -> db.update(COHORT).set(COHORT.organisationId, 7L).execute());
            assertThat(db.update(COHORT)
                            .set(COHORT.label, "x")
                            .where(COHORT.id.eq(1L), ours(COHORT))
                            .execute())
                    .isZero();
        }

        @Test
        void that_deletes_needs_scope() {
            fails(() -> db.deleteFrom(COHORT).where(COHORT.id.eq(1L)).execute());
            assertThat(db.deleteFrom(COHORT)
                            .where(COHORT.id.eq(1L), ours(COHORT))
                            .execute())
                    .isZero();
        }

        @Test
        void that_adds_a_row_says_whose_it_is() {
            fails(() -> db.insertInto(COHORT).set(COHORT.label, "x").execute());
            fails(() -> db.insertInto(COHORT, COHORT.label).values("x").execute());
            assertThat(db.insertInto(COHORT)
                            .set(COHORT.organisationId, OURS.value())
                            .set(COHORT.label, "x")
                            .onDuplicateKeyUpdate()
                            .set(COHORT.label, "x")
                            .execute())
                    .isZero();
            fails(() -> db.insertInto(COHORT, COHORT.organisationId, COHORT.label)
                    .select(select(PARTICIPANT.organisationId, PARTICIPANT.label)
                            .from(PARTICIPANT))
                    .execute());
        }

        @Test
        void in_a_batch_is_no_exception() {
            fails(() -> db.batch(db.update(COHORT).set(COHORT.label, "x"), db.selectOne())
                    .execute());
            fails(() -> db.batch(db.update(COHORT).set(COHORT.label, (String) null))
                    .bind("a")
                    .bind("b")
                    .execute());
            assertThatCode(() -> db.batch(db.insertInto(COHORT, COHORT.organisationId, COHORT.label)
                                    .values((Long) null, null))
                            .bind(7L, "a")
                            .execute())
                    .doesNotThrowAnyException();
        }
    }

    @Nested
    class A_statement_written_as_text {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "select * from cohort",
                    "SELECT * FROM Cohort WHERE 1 = 1",
                    "select * from duaal.cohort c where cohort.organisation_id = 1",
                    "select * from organisation o, cohort c where o.organisation_id = 1",
                    "select * from cohort where organisation_id = 1 or 1 = 1",
                    "select * from cohort where left(label, 1) = 'x' or organisation_id = 1",
                    "select * from cohort where (organisation_id = 1) is not true",
                    "select * from cohort where organisation_id = 1 is null",
                    "select * from cohort where case when a = 1 and organisation_id = 1 and b = 1 then 1 end",
                    "select * from cohort where '''' = ' and organisation_id = 1 and '",
                    "select * from cohort /* where organisation_id = 1 */",
                    "select * from cohort -- where organisation_id = 1",
                    "select /*! * from cohort */",
                    "select * from (organisation o join (cohort c join participant p on p.cohort_id = c.id) on true)"
                            + " where c.organisation_id = 1",
                    "with c as (select * from cohort) select * from c where organisation_id = 1",
                    "(select id from cohort) union (select id from cohort where organisation_id = 1)",
                    "delete c from cohort c join organisation o on o.id = 1 where o.organisation_id = 1",
                    "delete from c using cohort as c where c.id = 1",
                    "update organisation o join cohort c on c.id = o.id set c.label = 'x' where o.organisation_id = 1",
                    "insert into cohort values (1, 2)",
                    "insert into cohort set label = 'x'",
                    "replace into cohort (id) values (1)",
                    "truncate table cohort",
                    "lock tables cohort read",
                    "handler `cohort` open",
                    "select 1 from dual where exists (select 1 from cohort))",
                })
        void fails_without_scope(String sql) {
            fails(() -> db.execute(sql));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "select * from cohort where organisation_id = ?",
                    "select * from cohort c where 7 = c.organisation_id and (a = 1 or b = 2)",
                    "select * from duaal.cohort where duaal.cohort.organisation_id = 7",
                    "select * from cohort where replace(label, 'a', 'b') = '' and organisation_id = 7 group by label",
                    "select cohort from organisation where label like '% from cohort %'",
                    "insert into cohort (id, organisation_id) values (1, 7)",
                    "insert into cohort set organisation_id = 7, label = 'from cohort'",
                    "delete c from cohort c where c.organisation_id = 7",
                    "select extract(year from cohort.made_on) from cohort where organisation_id = 7",
                    "with c as (select * from cohort where organisation_id = 7) select * from c",
                    "set @x = 1",
                    "",
                })
        void runs_with_scope(String sql) {
            assertThatCode(() -> ScopedStatement.check(sql, Set.of("cohort", "participant")))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void across_organisations_is_said_and_explained() {
        var everyone = TenantScope.acrossOrganisations(db, "signing in: the organisation is not known yet");
        assertThat(everyone.selectFrom(COHORT).fetch()).isEmpty();
        fails(() -> db.selectFrom(COHORT).fetch());
        assertThatThrownBy(() -> TenantScope.acrossOrganisations(db, " ")).hasMessageContaining("reason");
    }

    @Test
    void scope_of_a_table_that_has_none_is_a_mistake() {
        assertThatThrownBy(() -> TenantScope.of(DSL.table(name("exam")), OURS)).hasMessageContaining("exam");
    }
}
