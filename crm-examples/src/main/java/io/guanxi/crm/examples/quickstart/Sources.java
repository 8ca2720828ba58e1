package io.guanxi.crm.examples.quickstart;

import io.guanxi.crm.examples.generate.DataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/**
 * The files that a run reads: the user's own, or generated ones that are still being written.
 *
 * @param customers the directory, once its customers.csv is whole
 * @param others the directory, once the other files are whole
 */
record Sources(Future<Path> customers, Future<Path> others) {
    /** @throws UsageException when there are no customers in the directory */
    static Sources existing(Path directory) {
        if (!Files.exists(directory)) {
            throw new UsageException("目录不存在: " + directory, "there is no such directory: " + directory);
        }
        if (!Files.isDirectory(directory)) {
            throw new UsageException(
                    "--data 应为目录,这是一个文件: " + directory, "--data takes a directory, this is a file: " + directory);
        }
        if (!Files.isRegularFile(directory.resolve(Importing.CUSTOMERS))) {
            throw new UsageException(
                    "目录中没有 " + Importing.CUSTOMERS + ": " + directory,
                    "there is no " + Importing.CUSTOMERS + " in " + directory);
        }
        Future<Path> whole = CompletableFuture.completedFuture(directory);
        return new Sources(whole, whole);
    }

    /**
     * What is to be generated.
     *
     * @param asOf nothing happens after this day
     */
    record Sample(DataSet set, Path directory, LocalDate asOf) {}

    /** Begins to generate them; the bar is that of the customers, the others come while those are taken in. */
    static Sources generated(Sample sample, Crew crew, Progress progress) {
        Future<Path> customers = crew.begin(() -> {
            sample.set().writeCustomers(sample.directory(), sample.asOf(), progress::reach);
            progress.end();
            return sample.directory();
        });
        return new Sources(customers, crew.begin(() -> {
            sample.set().writeOthers(sample.directory(), sample.asOf());
            return sample.directory();
        }));
    }

    /** Where a file is, if there is one; waits until it is whole. */
    Path file(String name) throws IOException {
        return Crew.await(name.equals(Importing.CUSTOMERS) ? customers : others).resolve(name);
    }
}
