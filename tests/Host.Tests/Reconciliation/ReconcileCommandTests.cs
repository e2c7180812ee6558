using System.Text.Json;
using LowIncomeMonitor.Host.Tests.Commands;

namespace LowIncomeMonitor.Host.Tests.Reconciliation;

/// <summary>A county's May, told in two files: every kind of difference once, beside households that are paid rightly.</summary>
[Collection(CommandGroup.Name)]
public sealed class ReconcileCommandTests : IDisposable
{
    private const string Roster =
        """
        household_id,person_id,name,relation,region,area,programme,enrolled_on,ended_on,monthly_amount
        H01,,赵一,head,421281101,rural,dibao,2020-01-01,,400
        H02,,钱二,head,421281101,rural,dibao,2020-01-01,,400
        H03,,孙三,head,421281101,rural,dibao,2020-01-01,,400
        H04,,李四,head,421281101,rural,dibao,2020-01-01,2023-03-20,400
        H05,,周五,head,421281101,rural,tekun,2020-01-01,,1150
        H06,,吴六,head,421281101,rural,dibao,2020-01-01,,499
        H07,,郑七,head,421281101,rural,dibao,2020-01-01,,400
        H08,,王八,head,421281101,rural,edge,2020-01-01,,
        H09,,冯九,head,421281101,rural,nonsense,2020-01-01,,
        """;

    private const string Payments =
        """
        batch_id,line_no,month,household_id,name,programme,amount,paid_on,account_hash,status
        D05,1,2023-05,H01,赵一,dibao,400,2023-05-10,a1,paid
        D05,2,2023-05,H03,孙三,dibao,350,2023-05-10,a3,paid
        D05,3,2023-05,H04,李四,dibao,400,2023-05-10,a4,paid
        D05,4,2023-05,H05,周五,tekun,1150,2023-05-10,a5,paid
        D05,5,2023-05,H05,周五,disability_care,100,2023-05-10,a5,paid
        D05,6,2023-05,H06,吴六,dibao,400,2023-05-10,a6,paid
        D03,1,2023-03,H06,吴六,dibao,400,2023-03-10,a6,paid
        D05,7,2023-05,H07,郑七,dibao,400,2023-04-20,a7,returned
        D05,8,2023-05,H99,,dibao,380,2023-05-10,a4,paid
        D05,9,2023-05,H08,王八,relief_reserve,350001,2023-05-10,a8,paid
        D05,x,2023-05,H08,王八,dibao,1,2023-05-10,a8,paid
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("monitor-reconcile-");

    [Fact]
    public async Task Reconcile_AMonthWithEveryDifference_FindsEachWithItsAmount()
    {
        var run = await RunAsync("--json");

        Assert.True(run.ExitCode == 0, run.Errors);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(9, json.RootElement.GetProperty("lines").GetInt32());
        Assert.Equal(2, json.RootElement.GetProperty("quarantined").GetInt32());
        var findings = json.RootElement.GetProperty("findings").EnumerateObject()
            .Select(p => FormattableString.Invariant($"{p.Name} {p.Value.GetProperty("count").GetInt32()} {p.Value.GetProperty("amount").GetDecimal():0.##}"));
        Assert.Equal(
            "P01 1 380, P02 1 400, P03 2 149, P04 1 400, P05 1 100, P06 1 780, P07 1 400, P08 1 1, P09 1 99, P10 1 1",
            string.Join(", ", findings));
    }

    [Fact]
    public async Task Reconcile_TheFileOfDifferences_HoldsNoNameAndSaysWhyInBothLanguages()
    {
        await RunAsync();

        var written = await File.ReadAllTextAsync(Out);
        Assert.DoesNotContain("孙三", written, StringComparison.Ordinal);
        Assert.Contains("发放额低于审批额", written, StringComparison.Ordinal);
        Assert.Contains("Paid less than approved", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reconcile_AMonthThatIsNone_IsWrongUse()
    {
        var run = await RunAsync(month: "May");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--month must be written as yyyy-MM", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Out => Path.Combine(_folder.FullName, "differences.csv");

    private async Task<CommandRun> RunAsync(string? more = null, string month = "2023-05")
    {
        var (roster, payments, batches) = (Write("roster.csv", Roster), Write("payments.csv", Payments), Write("batches.csv", "batch_id,month,amount,lines\nD05,2023-05,353580,9\nD06,2023-06,1,1\n"));
        return await CommandRun.OfAsync(
            $"reconcile --roster {roster} --payments {payments} --month {month} --out {Out} --batches {batches} {more}");
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
