package nl.duaal.large;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

/** Memory of this process, in millions of bytes. */
final class Heap {

    private static final long MILLION = 1_000_000;

    private Heap() {}

    /** What is still held after everything that nobody holds was taken away. */
    static long held() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MILLION;
    }

    /** From now on the most is counted anew. */
    static void forgetMost() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    /** At most this was used at one time, what could have been taken away included. */
    static long most() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / MILLION;
    }
}
