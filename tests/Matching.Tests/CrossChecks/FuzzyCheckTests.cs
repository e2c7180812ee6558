using System.Globalization;
using System.Text;
using LowIncomeMonitor.Matching.CrossChecks;
using static LowIncomeMonitor.Matching.Tests.CrossChecks.CheckFolder;

namespace LowIncomeMonitor.Matching.Tests.CrossChecks;

public sealed class FuzzyCheckTests : IDisposable
{
    private const string Deaths = "record_id,person_id,name,birth_date,died_on,source\n";

    /// <summary>Two wrong numbers, a right one in two rows, and somebody of whom only the birth date is known.</summary>
    private const string Listed =
        "household_id,person_id,name,region,birth_date\n"
        + $"H1,{Number},欧阳明,421281001001,\n"
        + "H2,421281195304121057,王德明,421281103002,\n"
        + $"H3,{Number},欧阳明,421281001001,\n"
        + "H4,,诸葛秀兰,421281103002,1971-01-15\n"
        + "H5,421281198703053345,令狐冲,421281105211,\n";

    private readonly CheckFolder _folder = new();

    [Theory]
    [InlineData("11010519491231002X,欧阳明,", "", "")]
    [InlineData(",欧阳明,1949-12-31", "H1 H3", "出生日期：相同；姓名：相同")]
    [InlineData("110105194912310021,欧阳明,1949-12-31", "H1 H3", "姓名：相同")]
    [InlineData("110105194912310029,欧陽明,", "H1 H3", "姓名：")]
    [InlineData("421281195304121075,王德明,1953-04-12", "H2", "姓名：相同")]
    [InlineData(",王德明,", "", "")]
    [InlineData(",张伟,1980-03-04", "", "")]
    [InlineData("421281197101154229,诸葛秀兰,", "H4", "姓名：相同")]
    [InlineData("421281198703053315,令狐冲,", "H5", "姓名：相同")]
    [InlineData("421281198703053315,张三丰,", "H5", "号码：")]
    public async Task Run_Fuzzy_FindsWhoIsMeantAndSaysWhy(string cells, string households, string why)
    {
        await CheckAsync(Deaths + $"D1,{cells},2024-01-01,police\n");

        var hits = Read(_folder.Out).Where(hit => hit["match"] == "weak").ToList();
        Assert.Equal(households, string.Join(' ', hits.Select(hit => hit["household_id"])));
        Assert.All(hits, hit =>
        {
            Assert.Equal(("linkage", "2"), (hit["reason"], hit["registry_line"]));
            Assert.Contains(why, hit["reason_zh"], StringComparison.Ordinal);
            Assert.InRange(double.Parse(hit["score"], CultureInfo.InvariantCulture), 0.05, 0.999999);
        });
    }

    [Fact]
    public async Task Run_Fuzzy_LeavesHitsByNumberAndRefusalsAsTheyAre()
    {
        var register = new StringBuilder(Deaths);
        for (var i = 0; i < 200; i++)
            register.Append(CultureInfo.InvariantCulture, $"D{i},{(i % 3 == 0 ? Number : i % 3 == 1 ? "" : "110105194912310021")},欧阳明,1949-12-31,2024-01-01,police\n");

        var plain = await CheckAsync(register.ToString(), fuzzy: false);
        var (hits, refused) = (Read(_folder.Out), Read(_folder.Quarantine));
        var fuzzy = await CheckAsync(register.ToString());

        Assert.Equal(Show(hits), Show(Read(_folder.Out).Where(hit => hit["match"] != "weak")));
        Assert.Equal(Show(refused), Show(Read(_folder.Quarantine)));
        Assert.Equal((plain.Strong, plain.Medium, plain.Refused, 0L), (fuzzy.Strong, fuzzy.Medium, fuzzy.Refused, plain.Weak));
        Assert.Equal(2 * 133, fuzzy.Weak);
        Assert.All(hits, hit => Assert.Empty(hit["score"]));
    }

    [Fact]
    public async Task Run_Fuzzy_GivesTheSameFileWhateverTheThreadsAndChunks()
    {
        var register = new StringBuilder(Deaths);
        for (var i = 0; i < 300; i++)
            register.Append(CultureInfo.InvariantCulture, $"D{i},{(i % 2 == 0 ? "" : "421281195304121075")},王德明,1953-04-{i % 28 + 1:D2},2024-01-01,police\n");
        await CheckAsync(register.ToString());
        var whole = await File.ReadAllTextAsync(_folder.Out);

        await RunAsync(_folder.Request("deaths") with { Fuzzy = true, Workers = 3, ChunkSize = 97 });

        Assert.Equal(whole, await File.ReadAllTextAsync(_folder.Out));
        Assert.NotEmpty(Read(_folder.Out));
    }

    [Fact]
    public async Task Run_FuzzyReport_SaysWhoWasOnlySearchedByName()
    {
        _folder.Write("roster.csv", Listed);
        _folder.Write("register.csv", Deaths + "D1,421281197101154229,诸葛秀兰,,2024-01-01,police\n");

        await RunAsync(_folder.Request("deaths") with { Fuzzy = true, ReportPath = _folder.PathOf("report.md") });

        var report = await File.ReadAllTextAsync(_folder.PathOf("report.md"));
        Assert.Contains("名册第 5 行 诸葛秀兰：登记库第 2 行，弱", report, StringComparison.Ordinal);
        Assert.Contains("只能按姓名等查找 1 人 · 1 could only be searched by name and the like: 名册行 roster lines 5", report, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<CrossCheckSummary> CheckAsync(string register, bool fuzzy = true)
    {
        _folder.Write("roster.csv", Listed);
        _folder.Write("register.csv", register);
        return RunAsync(_folder.Request("deaths") with { Fuzzy = fuzzy });
    }

    private static IEnumerable<string> Show(IEnumerable<Dictionary<string, string>> rows) => rows.Select(row => string.Join('|', row.Values));
}
