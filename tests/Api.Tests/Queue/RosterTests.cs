using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Ingestion.Import;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace LowIncomeMonitor.Api.Tests.Queue;

/// <summary>Answers that need the roster: masked members, and the leaders' counts.</summary>
[Collection(QueueServerGroup.Name)]
public sealed class RosterTests(QueueServer server)
{
    [RequiresPostgresFact]
    public async Task ExplainAndSummary_WithARoster_MaskPeopleAndHideSmallCounts()
    {
        var (town, other) = (server.NewTownship(), server.NewTownship());
        await ImportAsync(($"{town}001", 8), ($"{town}002", 6), ($"{other}001", 3));
        var cases = await server.OpenCasesAsync(town, [.. Enumerable.Range(1, 7).Select(Roster.Household)]);

        await ExplainMasksAsync(town, cases[0]);
        await SummaryCountsAsync(town, other);
    }

    private async Task ExplainMasksAsync(string town, long caseId)
    {
        using var li = server.As("Li", Role.Caseworker, town);
        var explained = await li.ExplainAsync(caseId);

        var member = Assert.Single(explained.Members);
        Assert.Equal($"421281********{Roster.Number(1)[14..]}", member.CitizenNumber);
        Assert.Contains('*', member.Name);
        Assert.Equal("head", member.Relation);
        var text = explained.ToString() + await li.HistoryAsync(caseId) + await li.ListAsync();
        Assert.DoesNotContain(Roster.Name, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Roster.Number(1), text, StringComparison.Ordinal);
        Assert.DoesNotContain(Roster.Number(1)[6..14], text, StringComparison.Ordinal);

        var finding = Assert.Single(explained.Findings);
        Assert.Equal(("R01", "在册人员登记死亡"), (finding.RuleId, finding.TitleZh));
        Assert.NotEmpty(finding.AskZh);
        var alone = await li.Queue.ExplainFindingAsync(new ExplainFindingRequest { FindingId = finding.FindingId }, li.Headers);
        Assert.Equal((caseId, 0L, finding.TextZh), (alone.CaseId, alone.ClearedAtMs, alone.Explanation.TextZh));
        Assert.DoesNotContain(Roster.Name, alone.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Roster.Number(1), alone.ToString(), StringComparison.Ordinal);
        using var elsewhere = server.As("Wu", Role.Caseworker, "441802001");
        var refused = await Assert.ThrowsAsync<Grpc.Core.RpcException>(async () => await elsewhere.Queue.ExplainFindingAsync(
            new ExplainFindingRequest { FindingId = finding.FindingId }, elsewhere.Headers));
        Assert.Equal(Grpc.Core.StatusCode.NotFound, refused.StatusCode);
        Assert.Equal(("yes", "strong"), (finding.Steps.Single().Outcome, finding.Steps.Single().MatchStrength));
    }

    private async Task SummaryCountsAsync(string town, string other)
    {
        using var leader = server.As("Chen", Role.Leader, town, other);
        var summary = await leader.Indicators.SummaryAsync(new SummaryRequest { Region = town }, leader.Headers);

        Assert.Equal(5, summary.SuppressedBelow);
        Assert.Equal([town, $"{town}001", $"{town}002"], summary.Regions.Select(r => r.Region));
        Assert.Equal([14, 8, 6], summary.Regions.Select(r => r.Households.Value));
        Assert.Equal([14, 8, 6], summary.Regions.Select(r => r.People.Value));
        Assert.Equal([14, 8, 6], summary.Regions.Select(r => r.ByProgramme["dibao"].Value));
        Assert.Equal((7L, 7L, 7L), (summary.Regions[0].Red.Value, summary.Regions[0].RemoveSide.Value, summary.Regions[0].ByRule["R01"].Value));

        var small = (await leader.Indicators.SummaryAsync(new SummaryRequest { Region = other }, leader.Headers)).Regions[0];
        Assert.Equal((0L, true), (small.Households.Value, small.Households.Suppressed));
        using var stranger = server.As("Zhou", Role.Leader, "440785");
        var nothing = await stranger.Indicators.SummaryAsync(new SummaryRequest { Region = town }, stranger.Headers);
        Assert.Equal((0L, false), (Assert.Single(nothing.Regions).Households.Value, nothing.Regions[0].Households.Suppressed));
    }

    private async Task ImportAsync(params (string Village, int Households)[] villages)
    {
        var file = Path.Combine(server.Folder, "roster.csv");
        await Roster.WriteAsync(file, villages);
        var summary = await server.Services.GetRequiredService<FileImporter>().ImportAsync(
            new ImportRequest(Sources.Roster, file) { AsOf = new DateOnly(2023, 5, 31) }, null, CancellationToken.None);
        Assert.Equal((villages.Sum(v => v.Households), 0), (summary.Accepted, summary.Quarantined));
        var directory = server.Services.GetRequiredService<IRosterDirectory>();
        await Eventually.BecomesTrueAsync(
            async () => (await directory.CountsAsync(CancellationToken.None)).Where(c => c.Programme.Length == 0).Sum(c => c.People) == summary.Accepted,
            QueueServer.Patience, "the roster is on");
    }
}
