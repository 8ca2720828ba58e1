package io.guanxi.crm.storage.memory;

import io.guanxi.crm.customer.Address;
import io.guanxi.crm.customer.Band;
import io.guanxi.crm.customer.Business;
import io.guanxi.crm.customer.Contact;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerKind;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.customer.CustomerStamp;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.customer.Identity;
import io.guanxi.crm.customer.Needs;
import io.guanxi.crm.customer.Opening;
import io.guanxi.crm.customer.Relationship;
import io.guanxi.crm.customer.Scale;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.shared.RecordState;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.tag.Provenance;
import io.guanxi.crm.tag.TagAssignment;
import io.guanxi.crm.tag.TagAssignmentFields;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Measures the live heap of customers as the library keeps them, each with tag assignments:
 * {@code CustomerFootprint [customers] [tags of each]}. A heap of 1.5 GB ({@code -Xmx1430m}) holds a million customers
 * with four tags each. Texts from a file are objects of their own; users, codes of dictionaries, keys of tags and the
 * time of entry are shared, as they are after an intake.
 */
public final class CustomerFootprint {
    private static final WorkspaceId HERE = WorkspaceId.of("here");
    private static final int BATCH = 1_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Instant NOW = Instant.parse("2026-06-30T04:00:00Z");

    private static final UserId IMPORTER = UserId.of("importer");

    private final Random random = new Random(7);
    private final List<String> tagKeys = texts(40, n -> "tag-" + n);
    private final List<String> industries = texts(30, n -> "C" + (13 + n));
    private final List<String> regions = texts(300, n -> String.valueOf(310_000 + n));
    private final List<UserId> users =
            texts(200, n -> "user-" + n).stream().map(UserId::of).toList();
    private final MemoryStorage storage = new MemoryStorage();
    private final int customers;
    private final int tags;
    private long writing;
    private long clock = 1_700_000_000_000L << 16;

    private CustomerFootprint(int customers, int tags) {
        this.customers = customers;
        this.tags = tags;
    }

    public static void main(String[] args) {
        int customers = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        new CustomerFootprint(customers, args.length > 1 ? Integer.parseInt(args[1]) : 4).run();
    }

    private void run() {
        long empty = heap();
        for (int from = 0; from < customers; from += BATCH) {
            insert(from, Math.min(customers, from + BATCH));
        }
        long used = heap() - empty;
        long tagged = storage.read(
                HERE,
                unit -> unit.reader(TagAssignmentFields.TAG_ASSIGNMENTS)
                        .count(Filter.eq(TagAssignmentFields.TAG, "tag-3")));
        long owned = storage.read(
                HERE,
                unit -> unit.reader(CustomerRecords.CUSTOMERS)
                        .count(Filter.eq(CustomerFields.OWNER, UserId.of("user-7"))));
        System.out.printf(
                "%,d customers with %d tags each: %,d MB live, %,d B each, %,.1f us to write; %,d have one tag, %,d one owner%n",
                customers, tags, used >> 20, used / customers, writing / 1e3 / customers, tagged, owned);
    }

    private void insert(int from, int to) {
        List<Customer> batch = new ArrayList<>();
        List<TagAssignment> assignments = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Customer customer = customer(i);
            batch.add(customer);
            for (int t = 0; t < tags; t++) {
                assignments.add(tag(customer.id(), (i + t * 5) % 40));
            }
        }
        long start = THREADS.getCurrentThreadCpuTime();
        storage.write(HERE, unit -> {
            unit.repository(CustomerRecords.CUSTOMERS).insertAll(batch);
            unit.repository(TagAssignmentFields.TAG_ASSIGNMENTS).insertAll(assignments);
            return 0;
        });
        writing += THREADS.getCurrentThreadCpuTime() - start;
    }

    private UUID id() {
        return new UUID(clock += 1 << 16, random.nextLong() | 1L << 63);
    }

    private Customer customer(int i) {
        return new Customer(
                new CustomerId(id()),
                RecordState.ACTIVE,
                new Identity(
                        String.format("KH%08d", i),
                        CustomerKind.ENTERPRISE,
                        "华东智造科技有限公司" + i,
                        String.format("91310000MA%08d", i),
                        null),
                List.of(new Contact(
                        "王芳" + i % 977,
                        new String("采购经理"),
                        true,
                        List.of("+86138" + String.format("%08d", i)),
                        List.of(),
                        List.of("buyer" + i + "@example.com"),
                        null)),
                List.of(new Address(null, "上海市浦东新区张江路" + i % 9973 + "号")),
                business(),
                relationship(),
                new Needs(List.of(new String("产品采购")), null, null, null),
                Opening.NONE,
                new TreeSet<>(),
                new CustomerStamp(NOW, NOW, IMPORTER, NOW));
    }

    private Business business() {
        return new Business(
                industries.get(random.nextInt(30)),
                regions.get(random.nextInt(300)),
                null,
                new Scale(Band.exactly(random.nextInt(2_000)), null, null),
                LocalDate.of(2010, 1, 1).plusDays(random.nextInt(4_000)),
                "智能装备研发与销售" + random.nextInt(1_000),
                new String("展会"));
    }

    private Relationship relationship() {
        UserId owner = users.get(random.nextInt(200));
        return new Relationship(
                owner, List.of(), random.nextBoolean() ? CustomerStatus.CHURNED : CustomerStatus.RETURNED, false, null);
    }

    private TagAssignment tag(CustomerId customer, int which) {
        return new TagAssignment(
                id(), customer, tagKeys.get(which), Provenance.IMPORT, IMPORTER.value(), NOW, null, null);
    }

    private static List<String> texts(int many, IntFunction<String> text) {
        return IntStream.range(0, many).mapToObj(text).toList();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
