using System.Text;
using LowIncomeMonitor.Matching.CrossChecks;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Matching.Tests.CrossChecks;

/// <summary>A folder with a roster and a register's extract, checked against each other.</summary>
internal sealed class CheckFolder : IDisposable
{
    public const string Roster =
        "household_id,person_id,name,relation,region,area,programme,enrolled_on,ended_on\n"
        + "H1,110105194912310021,王建国,head,421281001001,rural,dibao,2020-01-01,\n"
        + "H1,44052418800101001X,李秀英,spouse,421281001001,rural,dibao,2020-01-01,2023-06-01\n"
        + "H2,11010519491231002X,欧阳明,head,421281001001,rural,dibao,2024-01-01,\n"
        + "H2,,张三,child,421281001001,rural,dibao,2024-01-01,\n";

    public const string VehicleHeader = "record_id,owner_id,owner_name,plate,kind,registered_on\n";

    /// <summary>The only rostered person of <see cref="Roster"/> whose number is right.</summary>
    public const string Number = "11010519491231002X";

    private readonly string _folder = Directory.CreateTempSubdirectory("cross-check-").FullName;

    public string Out => PathOf("hits.csv");

    public string Quarantine => PathOf("hits.quarantine.csv");

    public string PathOf(string name) => Path.Combine(_folder, name);

    public string Write(string name, string text, Encoding? encoding = null)
    {
        File.WriteAllBytes(PathOf(name), [.. (encoding ?? new UTF8Encoding(false)).GetBytes(text)]);
        return PathOf(name);
    }

    public CrossCheckRequest Request(string source = "vehicles", string register = "register.csv", string roster = "roster.csv") =>
        new(PathOf(roster), PathOf(register), source, Out);

    public Task<CrossCheckSummary> RunAsync(string register, Encoding? encoding = null, string roster = Roster)
    {
        Write("roster.csv", roster);
        Write("register.csv", register, encoding);
        return RunAsync(Request());
    }

    public static Task<CrossCheckSummary> RunAsync(CrossCheckRequest request) =>
        new CrossCheckRunner(new TestClock(new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero)), TimeSpan.FromHours(8))
            .RunAsync(request, null, CancellationToken.None);

    /// <summary>The rows of a result, each as its cells by column.</summary>
    public static List<Dictionary<string, string>> Read(string path)
    {
        using var reader = new StreamReader(path);
        var rows = new CsvRowReader(reader).Rows().Select(row =>
        {
            Assert.True(CsvCells.TrySplit(row.Text, 0, out var cells));
            return cells;
        }).ToList();
        return [.. rows.Skip(1).Select(cells => rows[0].Zip(cells).ToDictionary(x => x.First, x => x.Second, StringComparer.Ordinal))];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
