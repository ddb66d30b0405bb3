package nl.duaal.cohort.outreach;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who was reached for a cohort, by which meetings and attempts, and what stopped people. */
public record Reach(List<Meeting> meetings, List<Attempt> attempts, List<Guest> guests) {

    public Reach {
        meetings = List.copyOf(meetings);
        attempts = List.copyOf(attempts);
        guests = List.copyOf(guests);
    }

    /** Whom a meeting was for, by name. */
    public List<Guest> guests(Meeting meeting) {
        return guests.stream()
                .filter(one -> one.meeting().equals(meeting.uuid()))
                .toList();
    }

    /** How many people somebody tried to reach. */
    public int tried() {
        return people(attempts).size();
    }

    /** How many were reached at least once. */
    public int reached() {
        return people(attempts.stream()
                        .filter(one -> one.data().result() != Attempt.Result.NOT_REACHED)
                        .toList())
                .size();
    }

    /** How many had a first talk. */
    public int talked() {
        return people(attempts.stream()
                        .filter(one -> one.data().firstTalk() && one.data().result() != Attempt.Result.NOT_REACHED)
                        .toList())
                .size();
    }

    /** How many came to meetings, counted at each: as they were counted, and at least those who are known by name. */
    public int came() {
        return meetings.stream()
                .mapToInt(meeting -> {
                    Integer counted = meeting.data().came();
                    long named = guests(meeting).stream().filter(Guest::came).count();
                    return (int) Math.max(named, counted == null ? 0 : counted);
                })
                .sum();
    }

    /** How many people named what stopped them. */
    public Map<Obstacle, Integer> obstacles() {
        var who = new EnumMap<Obstacle, Set<UUID>>(Obstacle.class);
        for (var attempt : attempts) {
            var obstacle = attempt.data().obstacle();
            if (obstacle == null) continue;
            who.computeIfAbsent(obstacle, ignored -> new HashSet<>())
                    .add(attempt.person().uuid());
        }
        var counts = new EnumMap<Obstacle, Integer>(Obstacle.class);
        who.forEach((obstacle, people) -> counts.put(obstacle, people.size()));
        return counts;
    }

    private static Set<UUID> people(List<Attempt> attempts) {
        var people = new HashSet<UUID>();
        attempts.forEach(attempt -> people.add(attempt.person().uuid()));
        return people;
    }
}
