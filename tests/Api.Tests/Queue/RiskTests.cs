using System.Text;
using Google.Protobuf;
using Grpc.Core;
using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Outcomes;
using LowIncomeMonitor.Domain.Risk.Scorecards;
using LowIncomeMonitor.Domain.Risk.Training;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Simulation.Panel;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace LowIncomeMonitor.Api.Tests.Queue;

[Collection(QueueServerGroup.Name)]
public sealed class RiskTests(QueueServer server)
{
    private static readonly IReadOnlyList<PanelRow> s_rows = RiskPanel.Of(1500, 2022, 1, 1);

    [RequiresPostgresFact]
    public async Task GetScore_OwnRegion_GivesReasonsInWordsAndHidesOthersAsIfTheyWereNot()
    {
        var town = server.NewTownship();
        await PromoteAsync();
        await DescribeAsync($"S{town}", town, s_rows[0].Observed.Values);
        using var li = server.As("Li", Role.Caseworker, town);
        using var stranger = server.As("Eve", Role.Caseworker, "441802");
        using var leader = server.As("Chen", Role.Leader, town);
        var ask = new GetScoreRequest { HouseholdId = $"S{town}" };

        var score = await li.Risk.GetScoreAsync(ask, li.Headers);

        Assert.True(score.HasProbability);
        Assert.Equal(("", $"{town}001"), (score.WhyNot, score.Region));
        Assert.InRange(score.Reasons.Count, 1, 5);
        Assert.All(score.Reasons, reason => Assert.True(reason.TextZh.Length > 0 && reason.TextEn.Length > 0 && reason.Share > 0));
        var hidden = await QueueCaller.FailureAsync(async () => await stranger.Risk.GetScoreAsync(ask, stranger.Headers));
        ask.HouseholdId = "nobody";
        var unknown = await QueueCaller.FailureAsync(async () => await stranger.Risk.GetScoreAsync(ask, stranger.Headers));
        Assert.Equal((StatusCode.NotFound, unknown.Detail), (hidden.StatusCode, hidden.Detail));
        Assert.Equal(hidden.StatusCode, unknown.StatusCode);
        await QueueCaller.FailsAsync(StatusCode.PermissionDenied, async () => await leader.Risk.GetScoreAsync(ask, leader.Headers));
    }

    [RequiresPostgresFact]
    public async Task GetScore_HelpedHousehold_SaysWhyThereIsNone()
    {
        var town = server.NewTownship();
        await PromoteAsync();
        await DescribeAsync($"D{town}", town, s_rows[0].Observed.Values, "dibao");
        using var li = server.As("Li", Role.Caseworker, town);

        var answer = await li.Risk.GetScoreAsync(new GetScoreRequest { HouseholdId = $"D{town}" }, li.Headers);

        Assert.Equal(("helped", false, 0), (answer.WhyNot, answer.HasProbability, answer.Reasons.Count));
    }

    [RequiresPostgresFact]
    public async Task Promote_ByLeaderOnly_IsKeptInTheirNameAndRefusedWithoutReason()
    {
        var model = await PromoteAsync();
        using var li = server.As("Li", Role.Caseworker, "421281");
        using var auditor = server.As("Sun", Role.Auditor, "421281");
        using var leader = server.As("Chen", Role.Leader, "421281");
        var other = await AddAsync(2);
        var promote = new PromoteRequest { ModelId = other, Reason = "less loss" };

        await QueueCaller.FailsAsync(StatusCode.PermissionDenied, async () => await li.Risk.PromoteAsync(promote, li.Headers));
        await QueueCaller.FailsAsync(StatusCode.PermissionDenied, async () => await auditor.Risk.PromoteAsync(promote, auditor.Headers));
        await QueueCaller.FailsAsync(
            StatusCode.InvalidArgument, async () => await leader.Risk.PromoteAsync(new PromoteRequest { ModelId = other, Reason = " " }, leader.Headers));
        await QueueCaller.FailsAsync(
            StatusCode.FailedPrecondition, async () => await leader.Risk.PromoteAsync(new PromoteRequest { ModelId = "scorecard-000000000000", Reason = "why" }, leader.Headers));
        var compared = await auditor.Risk.CompareAsync(new CompareRequest { ModelId = other }, auditor.Headers);
        Assert.Equal((model, other, 0, null), (compared.Champion.ModelId, compared.Other.ModelId, compared.Promises, compared.OtherSeen));

        var made = (await leader.Risk.PromoteAsync(promote, leader.Headers)).Appointment;
        Assert.Equal((other, model, "Chen", false), (made.ModelId, made.PreviousId, made.By, made.ByService));
        await leader.Risk.RollBackAsync(new RollBackRequest { Reason = "too many calls" }, leader.Headers);
        var listed = await li.Risk.ListModelsAsync(new ListModelsRequest(), li.Headers);
        Assert.Equal(model, listed.Models.Single(one => one.InUse).ModelId);
        Assert.Empty((await leader.Risk.MonitoringAsync(new MonitoringRequest(), leader.Headers)).Models);
        await QueueCaller.FailsAsync(
            StatusCode.InvalidArgument, async () => await leader.Risk.MonitoringAsync(new MonitoringRequest { Month = "March" }, leader.Headers));
    }

    private async Task<string> PromoteAsync()
    {
        var store = server.Services.GetRequiredService<RiskModelStore>();
        var id = await AddAsync(1);
        if (!(await store.ListAsync(default)).Any(model => model.InUse && model.ModelId == id))
            await store.PromoteAsync(id, "Chen", "a test", default);
        return id;
    }

    private Task<string> AddAsync(int seed) => server.Services.GetRequiredService<RiskModelStore>().AddAsync(
        RiskTraining.Train(new ScorecardTrainer(), new(new(TimeSplit.Table([.. s_rows.Skip(seed * 500).Select(r => r.Labelled)]), null, seed, 1, "all rows", []))),
        "Chen", default);

    private async Task DescribeAsync(string household, string town, double[] values, params string[] programmes)
    {
        var features = new HouseholdFeatures
        {
            HouseholdId = household, Region = $"{town}001", On = "2023-06-01", Revision = 1, Names = { FeatureCatalogue.Names }, Values = { values },
            Groups = new() { SexOfHead = "male", AgeOfHead = "35_to_59", Area = "rural", Disability = "no" }, Programmes = { programmes },
        };
        await server.Services.GetRequiredService<IEventLog>().AppendAsync(
            Topics.Features, [new LogEntry(Encoding.UTF8.GetBytes(household), features.ToByteArray())], CancellationToken.None);
        await Eventually.BecomesTrueAsync(
            async () => await server.Database.ScalarAsync<long>($"select count(*) from risk.households where household_id = '{household}'") == 1, QueueServer.Patience, "described");
    }
}
