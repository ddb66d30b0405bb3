package nl.duaal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can be wrong with a file, each with its place; what only follows from it is not reported. */
class RefusedFilesTest {

    /** A sound model that uses every field; rows of the table below change one thing in it. */
    static final String SOUND = """
            {'name': 'sound', 'note': 'all fields', 'start': '2026-09', 'periodsPerYear': 12, 'horizon': 24,
             'participants': 12, 'discountRate': 0.02, 'partyDiscountRates': {'employer': 'rate', 'society': 0.01},
             'parties': ['employer', 'state', 'person'],
             'parameters': [
               {'name': 'rate', 'value': 0.06, 'label': 'l', 'unit': 'u', 'percent': true, 'group': 'g',
                'source': 's', 'mark': 'law', 'asOf': '2026-07-01', 'note': 'n',
                'uncertainty': {'kind': 'pert', 'min': 0.01, 'mode': 0.06, 'max': 0.1}},
               {'name': 'wage', 'value': 2000, 'uncertainty': {'kind': 'uniform', 'min': 1, 'max': 3000}},
               {'name': 'cost', 'formula': 'wage * 1.2'},
               {'name': 'n', 'value': 1, 'uncertainty': {'kind': 'normal', 'mean': 1, 'sd': 0.1}},
               {'name': 'm', 'value': 1, 'uncertainty': {'kind': 'lognormal', 'p5': 1, 'p95': 2}},
               {'name': 't', 'value': 1, 'uncertainty': {'kind': 'triangular', 'min': 0, 'mode': 0, 'max': 2}}],
             'phases': [{'id': 'start', 'label': 'x', 'length': 3, 'dropout': 0.1, 'passRate': 0.9}, {'id': 'job'}],
             'baseline': [{'at': 0, 'share': 0.1}, {'at': 6.5, 'share': '0.2'}],
             'flows': [
               {'id': 'pay', 'label': 'l', 'category': 'wage', 'source': 's', 'mark': 'found', 'note': 'n',
                'payer': 'employer', 'receiver': 'person', 'amount': 'cost', 'weight': 'additional',
                'when': {'timing': 'each', 'phases': ['start', 'job'], 'from': 0, 'to': 9, 'every': 2},
                'probability': 0.9, 'growth': 0.01, 'ramp': {'from': 0, 'to': 1, 'length': 5}},
               {'id': 'room', 'payer': 'state', 'amount': 10, 'per': 'group', 'groupSize': 8,
                'when': {'timing': 'once', 'phase': 'start', 'at': 1}},
               {'id': 'gone', 'payer': 'state', 'amount': 10, 'per': 'cohort',
                'when': {'timing': 'exit', 'phase': 'job'}},
               {'id': 'done', 'receiver': 'state', 'amount': 10, 'per': 'participant',
                'when': {'timing': 'completion', 'phase': 'start'}},
               {'id': 'grant', 'receiver': 'employer',
                'when': {'timing': 'schedule', 'from': 2, 'amounts': [1, -2.5]}}]}
            """;

    @Test
    void the_sound_model_is_sound() {
        assertThat(Given.problems(SOUND)).isEmpty();
    }

    /** What stands in the sound model | what stands there instead | every problem, in the order of the file. */
    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u00a7', textBlock = """
            # the file itself
            'name': 'sound',             |                                   | missingField name
            'name': 'sound'              | 'name': 5                         | wrongType name
            'name': 'sound'              | 'name': null                      | wrongType name
            'name': 'sound',             | 'name': 'a', 'name': 'b',         | duplicateKey name
            'name': 'sound',             | 'name': 'a', 'colour': 1,         | unknownField colour
            'note': 'all fields'         | 'note': [1]                       | wrongType note
            'start': '2026-09',          |                                   | missingField start
            '2026-09'                    | '2026-13'                         | badMonth start
            '2026-09'                    | '2026-9'                          | badMonth start
            '2026-09'                    | '2026-09-01'                      | badMonth start
            '2026-09'                    | 202609                            | wrongType start
            'periodsPerYear': 12         | 'periodsPerYear': 4               | outOfRange periodsPerYear
            'periodsPerYear': 12         | 'periodsPerYear': '12'            | wrongType periodsPerYear
            'horizon': 24,               |                                   | missingField horizon
            'horizon': 24                | 'horizon': 0                      | outOfRange horizon
            'horizon': 24                | 'horizon': 601                    | outOfRange horizon
            'horizon': 24                | 'horizon': 24.5                   | notWhole horizon
            'horizon': 24                | 'horizon': 1e300                  | outOfRange horizon
            'horizon': 24                | 'horizon': true                   | wrongType horizon
            'participants': 12,          |                                   | missingField participants
            'participants': 12           | 'participants': -1                | outOfRange participants
            'participants': 12           | 'participants': true              | wrongType participants
            'participants': 12           | 'participants': NaN               | wrongType participants
            'participants': 12           | 'participants': 1e400             | notFinite participants
            'participants': 12           | 'participants': 'nobody'          | unknownName participants
            'participants': 12           | 'participants': '1 +'             | formulaSyntax participants
            'participants': 12           | 'participants': 'participants'    | circle participants
            'participants': 12           | 'participants': '1 - 2'           | outOfRange participants
            'discountRate': 0.02         | 'discountRate': -1                | outOfRange discountRate
            'discountRate': 0.02         | 'discountRate': Infinity          | wrongType discountRate
            'discountRate': 0.02         | 'discountRate': '1/0'             | divisionByZero discountRate
            'discountRate': 0.02,        |                                   | missingField discountRate
            {'employer': 'rate', 'society': 0.01} | 0.06                     | wrongType partyDiscountRates
            {'employer': 'rate',         | {'employer': -1.5,                | outOfRange partyDiscountRates.employer
            {'employer': 'rate',         | {'nobody': 0.1,                   | unknownName partyDiscountRates.nobody
            'society': 0.01              | 'society': {}                     | wrongType partyDiscountRates.society
            'parties': ['employer', 'state', 'person'], |                    | missingField parties
            ['employer', 'state', 'person'] | 'employer'                     | wrongType parties
            'person'],                   | 'person', 'state'],               | duplicateName parties[3]
            'person'],                   | 'person', 'society'],             | reservedName parties[3]
            'person'],                   | 'person', 'The State'],           | badName parties[3]
            'person'],                   | 'person', ''],                    | badName parties[3]
            'person'],                   | 'person', 3],                     | wrongType parties[3]
            'state', 'person'],          | 'state'],                         | unknownName flows[0].receiver
            # parameters
            {'name': 'wage',             | {                                 | missingField parameters[1].name
            {'name': 'wage',             | {'name': 7,                       | wrongType parameters[1].name
            {'name': 'm',                | {'name': 'M',                     | badName parameters[4].name
            {'name': 'm',                | {'name': '1m',                    | badName parameters[4].name
            {'name': 'm',                | {'name': 'm\\n',                  | badName parameters[4].name
            {'name': 'm',                | {'name': 'wage',                  | duplicateName parameters[4].name
            {'name': 'm',                | {'name': 'participants',          | reservedName parameters[4].name
            'value': 2000,               |                                   | exactlyOne parameters[1]
            'value': 2000,               | 'value': 2000, 'formula': '1',    | exactlyOne parameters[1]
            'value': 2000,               | 'value': '2000',                  | wrongType parameters[1].value
            'value': 2000,               | 'value': -Infinity,               | wrongType parameters[1].value
            'value': 2000,               | 'formula': '2000',                | notAllowedHere parameters[1].uncertainty
            'formula': 'wage * 1.2'      | 'formula': 2                      | wrongType parameters[2].formula
            'formula': 'wage * 1.2'      | 'formula': ''                     | formulaSyntax parameters[2].formula
            'formula': 'wage * 1.2'      | 'formula': 'wage * loan'          | unknownName parameters[2].formula
            'formula': 'wage * 1.2'      | 'formula': 'cost + 1'             | circle parameters[2].formula
            'formula': 'wage * 1.2'      | 'formula': 'if(1, 2, cost)'       | circle parameters[2].formula
            'formula': 'wage * 1.2'      | 'formula': 'if(1, 2, loan)'       | unknownName parameters[2].formula
            'formula': 'wage * 1.2'      | 'formula': 'sqrt(wage)'           | unknownFunction parameters[2].formula
            'formula': 'wage * 1.2'      | 'formula': 'abs(1, 2)'            | argumentCount parameters[2].formula
            'formula': 'wage * 1.2'      | 'formula': 'wage / 0'             | divisionByZero parameters[2].formula
            'formula': 'wage * 1.2'      | 'formula': '(-8) ^ 0.5'           | notReal parameters[2].formula
            'formula': 'wage * 1.2'      | 'formula': '10 ^ 400'             | notFinite parameters[2].formula
            'formula': 'wage * 1.2'      | 'formula': '1e999'                | notFinite parameters[2].formula
            'formula': 'wage * 1.2'      | 'formula': 'round(1, 0.5)'        | notWhole parameters[2].formula
            'percent': true              | 'percent': 1                      | wrongType parameters[0].percent
            'unit': 'u'                  | 'unit': false                     | wrongType parameters[0].unit
            'mark': 'law'                | 'mark': 'rumour'                  | unknownKind parameters[0].mark
            'mark': 'law'                | 'mark': 'LAW'                     | unknownKind parameters[0].mark
            '2026-07-01'                 | '2026-02-30'                      | badDate parameters[0].asOf
            '2026-07-01'                 | '2026-7-1'                        | badDate parameters[0].asOf
            'group': 'g'                 | 'colour': 'g'                     | unknownField parameters[0].colour
            'group': 'g'                 | 'value': 1                        | duplicateKey parameters[0].value
            {'name': 'm', 'value': 1, 'uncertainty': {'kind': 'lognormal', 'p5': 1, 'p95': 2}} | 7 | wrongType parameters[4]
            # uncertainty
            {'kind': 'pert',             | {                                 | missingField parameters[0].uncertainty.kind
            {'kind': 'pert',             | {'kind': 'beta',                  | unknownKind parameters[0].uncertainty.kind
            'min': 0.01,                 |                                   | missingField parameters[0].uncertainty.min
            'min': 0.01,                 | 'min': '0.01',                    | wrongType parameters[0].uncertainty.min
            'min': 0.01,                 | 'min': 0.01, 'sd': 1,             | unknownField parameters[0].uncertainty.sd
            'min': 0.01,                 | 'min': 0.07,                      | outOfRange parameters[0].uncertainty.mode
            'min': 0.01,                 | 'min': 0.1,                       | contradiction parameters[0].uncertainty
            'min': 1, 'max': 3000        | 'min': 2, 'max': 2                | contradiction parameters[1].uncertainty
            'min': 1, 'max': 3000        | 'min': 2, 'max': 2, 'by': 1       | contradiction parameters[1].uncertainty; unknownField parameters[1].uncertainty.by
            'min': 0.01, 'mode': 0.06,   | 'min': 1,                         | missingField parameters[0].uncertainty.mode; contradiction parameters[0].uncertainty
            'sd': 0.1                    | 'sd': 0                           | outOfRange parameters[3].uncertainty.sd
            'p5': 1                      | 'p5': 0                           | outOfRange parameters[4].uncertainty.p5
            'p5': 1                      | 'p5': 2                           | contradiction parameters[4].uncertainty
            'mode': 0, 'max': 2          | 'mode': 3, 'max': 2               | outOfRange parameters[5].uncertainty.mode
            # phases
            [{'id': 'start', 'label'     | [{'label'                         | missingField phases[0].id
            {'id': 'job'}]               | {'id': 'job'}, {'id': 'Job'}]     | missingField phases[1].length; badName phases[2].id
            {'id': 'job'}]               | {'id': 'job', 'length': 1}, {'id': 'job'}] | duplicateName phases[2].id
            {'id': 'job'}]               | {'id': 'job', 'passRate': 1}]     | notAllowedHere phases[1].passRate
            {'id': 'job'}]               | {'id': 'job', 'colour': 1}]       | unknownField phases[1].colour
            {'id': 'job'}]               | {'id': 'job'}, 5]                 | missingField phases[1].length; wrongType phases[2]
            'length': 3,                 |                                   | missingField phases[0].length
            'length': 3,                 | 'length': 0.49,                   | outOfRange phases[0].length
            'length': 3,                 | 'length': 0.49999999999999994,    | outOfRange phases[0].length
            'length': 3,                 | 'length': -3,                     | outOfRange phases[0].length
            'length': 3,                 | 'length': [3],                    | wrongType phases[0].length
            'length': 3,                 | 'length': '3 // 1',               | formulaSyntax phases[0].length
            'dropout': 0.1               | 'dropout': 1.5                    | outOfRange phases[0].dropout
            'dropout': 0.1               | 'dropout': -0.1                   | outOfRange phases[0].dropout
            'passRate': 0.9              | 'passRate': 'wage'                | outOfRange phases[0].passRate
            # baseline
            'at': 6.5                    | 'at': 0                           | notAscending baseline[1].at
            'at': 6.5                    | 'at': '6.5'                       | wrongType baseline[1].at
            'at': 0,                     | 'at': -1,                         | outOfRange baseline[0].at
            'share': 0.1                 | 'share': 1.01                     | outOfRange baseline[0].share
            'share': '0.2'               | 'part': 1                         | missingField baseline[1].share; unknownField baseline[1].part
            # flows: who and what
            'payer': 'employer', 'rec    | 'payer': 'nobody', 'rec           | unknownName flows[0].payer
            'payer': 'employer', 'rec    | 'payer': 'society', 'rec          | unknownName flows[0].payer
            'payer': 'employer', 'rec    | 'payer': 'person', 'rec           | sameParty flows[0].receiver
            'payer': 'employer', 'rec    | 'payer': 5, 'rec                  | wrongType flows[0].payer
            'payer': 'employer', 'receiver': 'person', |                     | noParty flows[0]
            {'id': 'pay',                | {                                 | missingField flows[0].id
            {'id': 'pay',                | {'id': 'Pay',                     | badName flows[0].id
            {'id': 'grant',              | {'id': 'pay',                     | duplicateName flows[4].id
            'category': 'wage'           | 'category': 3                     | wrongType flows[0].category
            'mark': 'found'              | 'mark': 3                         | wrongType flows[0].mark
            'amount': 'cost',            |                                   | missingField flows[0].amount
            'amount': 'cost',            | 'amount': 'costs',                | unknownName flows[0].amount
            'amount': 'cost',            | 'amount': 'cost', 'amounts': 1,   | unknownField flows[0].amounts
            'amount': 'cost'             | 'amount': '1e308 * 10'            | notFinite flows[0].amount
            'amount': 'cost'             | 'amount': 1e308                   | notFinite flows[0]
            'receiver': 'person', 'amount': 'cost' | 'receiver': 'x', 'amount': 1e308 | notFinite flows[0]; unknownName flows[0].receiver
            'probability': 0.9           | 'probability': 90                 | outOfRange flows[0].probability
            'growth': 0.01               | 'growth': -1                      | outOfRange flows[0].growth
            'ramp': {'from': 0, 'to': 1, 'length': 5} | 'ramp': 3            | wrongType flows[0].ramp
            'from': 0, 'to': 1,          | 'to': 1,                          | missingField flows[0].ramp.from
            'to': 1, 'length': 5         | 'to': 1, 'length': 0              | outOfRange flows[0].ramp.length
            'to': 1, 'length': 5         | 'to': 1, 'length': 5, 'by': 1     | unknownField flows[0].ramp.by
            # flows: units
            'per': 'group'               | 'per': 'class'                    | unknownKind flows[1].per
            'per': 'group',              |                                   | notAllowedHere flows[1].groupSize
            'groupSize': 8,              |                                   | missingField flows[1].groupSize
            'groupSize': 8               | 'groupSize': 0                    | outOfRange flows[1].groupSize
            'groupSize': 8               | 'groupSize': 8, 'weight': 'active' | notAllowedHere flows[1].weight
            'per': 'cohort'              | 'per': 'cohort', 'weight': 'lockin' | notAllowedHere flows[2].weight
            'weight': 'additional'       | 'weight': 'extra'                 | unknownKind flows[0].weight
            # flows: timing
            'when': {'timing': 'exit', 'phase': 'job'} | 'note': ''          | missingField flows[2].when
            'when': {'timing': 'exit', 'phase': 'job'} | 'when': 'exit'      | wrongType flows[2].when
            'timing': 'exit',            |                                   | missingField flows[2].when.timing
            'timing': 'exit'             | 'timing': 'exits'                 | unknownKind flows[2].when.timing
            'timing': 'exit', 'phase': 'job' | 'timing': 'exit'              | exactlyOne flows[2].when
            'timing': 'exit', 'phase': 'job' | 'timing': 'exit', 'phase': 'job', 'phases': ['job'] | exactlyOne flows[2].when
            'timing': 'exit', 'phase': 'job' | 'timing': 'exit', 'phases': []    | empty flows[2].when.phases
            'timing': 'exit', 'phase': 'job' | 'timing': 'exit', 'phases': [], 'step': 1 | empty flows[2].when.phases; unknownField flows[2].when.step
            'timing': 'exit', 'phase': 'job' | 'timing': 'exit', 'phases': 'job' | wrongType flows[2].when.phases
            'timing': 'exit', 'phase': 'job' | 'timing': 'exit', 'phases': ['jobs'] | unknownName flows[2].when.phases[0]
            'timing': 'exit', 'phase': 'job' | 'timing': 'exit', 'phase': 'jobs' | unknownName flows[2].when.phase
            'timing': 'exit'             | 'timing': 'exit', 'at': 1         | notAllowedHere flows[2].when.at
            'timing': 'exit'             | 'timing': 'exit', 'step': 1       | unknownField flows[2].when.step
            'timing': 'completion'       | 'timing': 'completion', 'from': 1 | notAllowedHere flows[3].when.from
            ['start', 'job']             | ['start', 'job', 'start']         | duplicateName flows[0].when.phases[2]
            ['start', 'job']             | ['start', 4]                      | wrongType flows[0].when.phases[1]
            'at': 1}                     | 'at': -1}                         | outOfRange flows[1].when.at
            'at': 1}                     | 'at': 0.5}                        | notWhole flows[1].when.at
            'at': 1}                     | 'every': 1}                       | notAllowedHere flows[1].when.every
            'from': 0, 'to': 9           | 'from': -1, 'to': 9               | outOfRange flows[0].when.from
            'from': 0, 'to': 9           | 'from': 0, 'to': -2               | outOfRange flows[0].when.to
            'every': 2                   | 'every': 0                        | outOfRange flows[0].when.every
            'every': 2                   | 'every': 2, 'at': 0               | notAllowedHere flows[0].when.at
            # flows: schedules
            'from': 2, 'amounts': [1, -2.5] | 'from': 2                      | missingField flows[4].when.amounts
            'from': 2, 'amounts': [1, -2.5] | 'amounts': 7                   | wrongType flows[4].when.amounts
            [1, -2.5]                    | [1, '2']                          | wrongType flows[4].when.amounts[1]
            [1, -2.5]                    | [NaN, 1e999]                      | wrongType flows[4].when.amounts[0]; notFinite flows[4].when.amounts[1]
            'from': 2,                   | 'from': -2,                       | outOfRange flows[4].when.from
            'from': 2,                   | 'phase': 'job',                   | notAllowedHere flows[4].when.phase
            'receiver': 'employer',      | 'receiver': 'employer', 'amount': 1, | notAllowedHere flows[4].amount
            'receiver': 'employer',      | 'receiver': 'employer', 'per': 'cohort', | notAllowedHere flows[4].per
            'receiver': 'employer',      | 'receiver': 'employer', 'weight': 'active', | notAllowedHere flows[4].weight
            'receiver': 'employer',      | 'receiver': 'employer', 'groupSize': 1, | notAllowedHere flows[4].groupSize
            'receiver': 'employer',      | 'receiver': 'employer', 'probability': 1, | notAllowedHere flows[4].probability
            'receiver': 'employer',      | 'receiver': 'employer', 'ramp': 1, 'growth': 1, | notAllowedHere flows[4].ramp; notAllowedHere flows[4].growth
            """)
    void a_file_is_refused_at_the_place_of_the_mistake(String sound, String wrong, String expected) {
        assertThat(SOUND).contains(sound);
        String file = SOUND.replace(sound, wrong == null ? "" : wrong);

        assertThat(Given.problems(file)).containsExactlyElementsOf(Arrays.asList(expected.split("; ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u00a7', textBlock = """
            'timing': 'completion'       | 'timing': 'schedule', 'timing': 'completion' | flows[3].when.timing
            'per': 'group'               | 'per': 'cohort', 'per': 'group'   | flows[1].per
            'kind': 'uniform'            | 'kind': 'pert', 'kind': 'uniform' | parameters[1].uncertainty.kind
            'min': 1, 'max': 3000        | 'min': 9000, 'min': 1, 'max': 3000 | parameters[1].uncertainty.min
            'payer': 'employer', 'rec    | 'payer': 'person', 'payer': 'employer', 'rec | flows[0].payer
            {'at': 0,                    | {'at': 8, 'at': 0,                | baseline[0].at
            'value': 2000                | 'value': 1e308, 'value': 2000     | parameters[1].value
            """)
    void nothing_follows_from_one_of_two_values_of_a_field(String sound, String twice, String place) {
        assertThat(SOUND).contains(sound);

        assertThat(Given.problems(SOUND.replace(sound, twice))).containsExactly("duplicateKey " + place);
    }

    @Test
    void mistakes_of_every_kind_are_reported_together_in_the_order_of_the_file() {
        String file = SOUND.replace("'horizon': 24", "'horizon': 0")
                .replace("'wage * 1.2'", "'wage / (rate - rate)'")
                .replace("'dropout': 0.1", "'dropout': 1.5")
                .replace("'payer': 'employer'", "'payer': 'nobody'")
                .replace("'groupSize': 8", "'groupSize': 'eight'")
                .replace("'timing': 'exit'", "'timing': 'exit', 'extra': 1");

        assertThat(Given.problems(file))
                .containsExactly(
                        "outOfRange horizon",
                        "divisionByZero parameters[2].formula",
                        "outOfRange phases[0].dropout",
                        "unknownName flows[0].payer",
                        "unknownName flows[1].groupSize",
                        "unknownField flows[2].when.extra");
    }

    @Test
    void the_order_of_the_file_counts_and_not_the_usual_one() {
        String file = """
                {'flows': [{'receiver': 'b', 'payer': 'nobody', 'amount': 'x', 'id': 'F', 'when': {'timing': 'schedule',
                   'amounts': []}}], 'phases': [], 'parameters': [], 'parties': ['b', 'b'], 'discountRate': true,
                 'participants': 1, 'horizon': 1, 'start': '2026-01', 'name': ''}""";

        assertThat(Given.problems(file))
                .containsExactly(
                        "unknownName flows[0].payer",
                        "notAllowedHere flows[0].amount",
                        "badName flows[0].id",
                        "duplicateName parties[1]",
                        "wrongType discountRate");
    }

    @Test
    void what_rests_on_a_broken_parameter_is_not_reported_but_its_own_mistakes_are() {
        String parameters =
                "{'name': 'a', 'formula': '1 / 0'}, {'name': 'b', 'formula': 'a + 1'}, {'name': 'c', 'formula': 'b / 0'},"
                        + " {'name': 'd', 'formula': 'if(1, 2, a)'}, {'name': 'e', 'formula': 'if(a, 1 / 0, 2)'},"
                        + " {'name': 'f', 'formula': 'max(a, e) < 3'}";
        String flow = "{'id': 'x', 'payer': 'a', 'amount': 'b', 'probability': 'd', "
                + "'when': {'timing': 'once', 'phase': 'p'}}";

        assertThat(Given.problems(Given.small(parameters, "{'id': 'p', 'dropout': 'a'}", flow)))
                .containsExactly(
                        "divisionByZero parameters[0].formula",
                        "divisionByZero parameters[2].formula",
                        "outOfRange flows[0].probability");
    }

    @Test
    void a_missing_name_is_not_held_against_the_formulas_that_may_have_meant_it() {
        String flow = "{'id': 'x', 'payer': 'a', 'amount': 'wage', 'when': {'timing': 'once', 'phase': 'p'}}";

        assertThat(Given.problems(Given.small("{'value': 3}", "{'id': 'p'}", flow)))
                .containsExactly("missingField parameters[0].name");
        assertThat(Given.problems(Given.small("{'name': 'Wage', 'value': 3}", "{'id': 'p'}", flow)))
                .containsExactly("badName parameters[0].name");
        assertThat(Given.problems(Given.small("{'name': 'wage', 'value': 3}", "{'label': 'p'}", flow)))
                .containsExactly("missingField phases[0].id");
    }

    @Test
    void every_circle_is_named_once_at_its_first_member_in_the_file() {
        String parameters = """
                {'name': 'z', 'formula': 'y + 1'}, {'name': 'c', 'formula': 'b'}, {'name': 'b', 'formula': 'a'},
                {'name': 'a', 'formula': 'if(0, c, 1)'}, {'name': 'y', 'formula': 'c * 2'},
                {'name': 's', 'formula': 's'}""";
        Outcome<Model> outcome = ModelFile.read(Given.file(Given.small(parameters, "", "")));

        assertThat(((Outcome.Refused<Model>) outcome).problems())
                .containsExactly(
                        Problem.of(Problem.Code.CIRCLE, "parameters[1].formula", "c, b, a"),
                        Problem.of(Problem.Code.CIRCLE, "parameters[5].formula", "s"));
    }

    @Test
    void circles_that_share_a_member_but_begin_elsewhere_are_both_named() {
        String parameters =
                "{'name': 'a', 'formula': 'b'}, {'name': 'b', 'formula': 'a + c'}, " + "{'name': 'c', 'formula': 'b'}";

        assertThat(Given.problems(Given.small(parameters, "", "")))
                .containsExactly("circle parameters[0].formula", "circle parameters[1].formula");
    }

    @Test
    void the_size_of_the_cohort_may_not_rest_on_itself_through_a_parameter() {
        String file = Given.small(
                "{'name': 'a', 'formula': 'participants / 2'}",
                "",
                "",
                "'horizon': 1, 'participants': 'a', 'discountRate': 0");

        // here the parameters stand first in the file
        assertThat(Given.problems(file)).containsExactly("circle parameters[0].formula");
        assertThat(Given.problems(SOUND.replace("'participants': 12", "'participants': 'cost'")
                        .replace("wage * 1.2", "participants")))
                .containsExactly("circle participants");
    }

    @Test
    void a_figure_that_is_not_finite_is_reported_where_it_arises() {
        String rates = "'horizon': 600, 'participants': 1, 'discountRate': -0.99999999, 'periodsPerYear': 12";
        assertThat(Given.problems(Given.small("", "", "", rates))).containsExactly("notFinite discountRate");
        String own = "'horizon': 600, 'participants': 1, 'discountRate': 0, 'partyDiscountRates': {'b': -0.99999999}";
        assertThat(Given.problems(Given.small("", "", "", own))).containsExactly("notFinite partyDiscountRates.b");
        String unused = "'horizon': 600, 'participants': 1, 'discountRate': -0.99999999,"
                + " 'partyDiscountRates': {'a': 0, 'b': 0, 'society': 0}";
        assertThat(Given.problems(Given.small("", "", "", unused))).isEmpty();
        String twice = "{'id': 'x', 'payer': 'a', 'when': {'timing': 'schedule', 'amounts': [1e308, 1e308]}}";
        assertThat(Given.problems(Given.small("", "", twice))).containsExactly("notFinite flows[0]");
        String two = "{'id': 'x', 'payer': 'a', 'when': {'timing': 'schedule', 'amounts': [1e308]}},"
                + "{'id': 'y', 'payer': 'a', 'when': {'timing': 'schedule', 'amounts': [1e308]}}";
        assertThat(Given.problems(Given.small("", "", two))).containsExactly("notFinite file");
    }

    @Test
    void a_byte_order_mark_is_reported_with_whatever_else_is_wrong() {
        assertThat(Given.problems("\uFEFF" + SOUND)).containsExactly("byteOrderMark file");
        assertThat(Given.problems("\uFEFF" + SOUND.replace("'horizon': 24", "'horizon': 0")))
                .containsExactly("byteOrderMark file", "outOfRange horizon");
    }

    @Test
    void a_file_that_is_not_utf8_is_refused_as_a_whole() {
        assertThat(Given.problems(SOUND.replace("sound", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("notUtf8 file");
        assertThat(Given.problems(SOUND.getBytes(StandardCharsets.UTF_16))).containsExactly("notUtf8 file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "{'a'}",
                "{'a': }",
                "{'a': 1,}",
                "[1,]",
                "{'a': 01}",
                "{'a': .5}",
                "{'a': 1.}",
                "{'a': +1}",
                "{'a': 1e}",
                "{'a': '\t'}",
                "{'a': '\\x'}",
                "{'a': '\\u12g4'}",
                "{a: 1}",
                "{'a': 1} {}",
                "{'a': True}",
                "{'a': nul}",
                "// c\n{}",
                "{'a': 1 'b': 2}",
                "{'a': '",
                "{'a': [1 2]}",
                "{,}",
                "tru",
                "{'a': -}",
                "{'a': 0x1}",
                "\u00a0{}",
                "{'a': 1]"
            })
    void a_text_that_is_not_json_is_refused_as_a_whole(String text) {
        assertThat(Given.problems(text)).containsExactly("notJson file");
    }

    @Test
    void the_line_and_character_of_the_mistake_are_told() {
        Outcome<Model> outcome = ModelFile.read(Given.file("{\n 'a': 1,\n  oops}"));

        assertThat(((Outcome.Refused<Model>) outcome).problems())
                .containsExactly(Problem.of(Problem.Code.NOT_JSON, "file", "3", "3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "'text'", "true", "NaN"})
    void a_file_must_hold_an_object(String text) {
        assertThat(Given.problems(text)).containsExactly("wrongType file");
    }

    @Test
    void a_file_that_is_too_large_is_refused_and_one_byte_less_is_read() {
        byte[] file = Given.file(SOUND);
        byte[] filled = Arrays.copyOf(file, ModelFile.MAX_BYTES);
        Arrays.fill(filled, file.length, filled.length, (byte) ' ');
        assertThat(Given.problems(filled)).isEmpty();

        byte[] larger = Arrays.copyOf(filled, ModelFile.MAX_BYTES + 1);
        larger[ModelFile.MAX_BYTES] = ' ';
        assertThat(Given.problems(larger)).containsExactly("fileTooLarge file");
    }

    @Test
    void deep_nesting_is_refused_at_its_place_without_exhausting_the_stack() {
        String deep = "[".repeat(1_000_000) + "]".repeat(1_000_000);
        assertThat(Given.problems(SOUND.replace("'all fields'", deep))).containsExactly("wrongType note");
        String objects = "{'a':".repeat(500_000) + "1" + "}".repeat(500_000);
        assertThat(Given.problems(SOUND.replace("'all fields'", objects))).containsExactly("wrongType note");
        assertThat(Given.problems("[".repeat(2_000_000))).containsExactly("notJson file");
        assertThat(Given.problems(deep)).containsExactly("wrongType file");
    }

    @Test
    void a_thousand_mistakes_take_no_thousand_times_as_long() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 200_000; i++) fields.append("'u").append(i).append("': 1, ");

        assertThat(Given.problems(SOUND.replace("'note': 'all fields',", fields)))
                .hasSize(200_000);
    }

    @Test
    void limits_are_allowed_and_one_more_is_not() {
        assertThat(Given.problems(Given.small(parameters(2_000), "", ""))).isEmpty();
        assertThat(Given.problems(Given.small(parameters(2_001), "", ""))).containsExactly("tooMany parameters");
        assertThat(Given.problems(Given.small("", "", flows(2_000)))).isEmpty();
        assertThat(Given.problems(Given.small("", "", flows(2_001)))).containsExactly("tooMany flows");
    }

    private static String parameters(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            // each names the next, so that they form one long chain
            String content = i == count - 1 ? "'value': 1" : "'formula': 'p" + (i + 1) + " + 1'";
            text.append(i == 0 ? "" : ",")
                    .append("{'name': 'p")
                    .append(i)
                    .append("', ")
                    .append(content)
                    .append('}');
        }
        return text.toString();
    }

    private static String flows(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",").append("{'id': 'f").append(i);
            text.append("', 'payer': 'a', 'when': {'timing': 'schedule', 'amounts': [1]}}");
        }
        return text.toString();
    }

    @Test
    void a_model_changed_in_memory_is_checked_again() {
        Model sound = Given.model(SOUND);
        Model wrong = Input.replace(sound, "phase_start_dropout", Expression.of(2));
        wrong = Input.replace(wrong, "par_cost", ((Outcome.Ok<Formula>) Formula.parse("1 / 0", "here")).value());
        Outcome<Evaluation> outcome = Engine.evaluate(wrong);

        List<Problem> problems = ((Outcome.Refused<Evaluation>) outcome).problems();
        assertThat(Given.texts(problems))
                .containsExactly("divisionByZero parameters[2].formula", "outOfRange phases[0].dropout");
    }
}
