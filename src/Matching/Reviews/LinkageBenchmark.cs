using System.Runtime.CompilerServices;
using LowIncomeMonitor.Domain.Linkage.People;

namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>Measures linkage in the stream: what <c>./monitor bench stream-linkage</c> prints.</summary>
public static class LinkageBenchmark
{
    /// <param name="people">Size of the roster.</param>
    /// <param name="records">Records to link.</param>
    /// <param name="personOf">Number, name and birth date (yyyy-MM-dd) of the n-th of all people; the roster takes the first.</param>
    /// <param name="recordOf">The same as the n-th record writes them.</param>
    /// <param name="clock">Measures.</param>
    public static LinkageFigures Run(
        int people, int records, Func<int, (string Number, string Name, string Birth)> personOf,
        Func<int, (string Number, string Name, string Birth)> recordOf, TimeProvider clock)
    {
        var index = new ProfileIndex();
        var started = clock.GetTimestamp();
        for (var person = 0; person < people; person++)
            index.Put(person + 1, Read(personOf(person)));
        var load = clock.GetElapsedTime(started);

        var linker = new PersonLinker(index, PersonModels.Committed(), new LinkPolicy());
        var written = Enumerable.Range(0, records).Select(recordOf).ToList();
        // Runs hot first: the compiler replaces its quick first version only after some use.
        foreach (var record in written.Take(records / 5))
            Link(linker, record);
        var seconds = new double[records];
        var (automatic, reviews) = (0, 0);
        for (var i = 0; i < records; i++)
        {
            started = clock.GetTimestamp();
            var links = Link(linker, written[i]);
            seconds[i] = clock.GetElapsedTime(started).TotalSeconds;
            automatic += links.Any(link => link.Decision == LinkDecision.Automatic) ? 1 : 0;
            reviews += links.Any(link => link.Decision == LinkDecision.Review) ? 1 : 0;
        }

        var total = seconds.Sum();
        Array.Sort(seconds);
        return new(
            people, load.TotalSeconds, index.Bytes / (double)people, records / total, seconds[(int)(records * 0.99)] * 1000,
            automatic, reviews);
    }

    private static PersonProfile Read((string Number, string Name, string Birth) text) =>
        PersonProfile.Read(text.Number, text.Name, text.Birth, "");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IReadOnlyList<PersonLink> Link(PersonLinker linker, (string Number, string Name, string Birth) record) =>
        linker.Find(Read(record), []);
}
