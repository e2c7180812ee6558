using System.Text.Json;
using LowIncomeMonitor.Alerts.Risk.Learning;
using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Training;
using LowIncomeMonitor.Host.Commands;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Tests.Commands;
using LowIncomeMonitor.Simulation.Panel;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace LowIncomeMonitor.Host.Tests.Risk;

/// <summary>Three years of a county's descriptions through the running service, and models learnt from what it has stored.</summary>
[Collection(CommandGroup.Name)]
public sealed class StoredTrainingTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IDisposable
{
    private const int Households = 600;

    private static readonly DateOnly s_today = new(2024, 4, 1);

    private readonly string _state = Directory.CreateTempSubdirectory("monitor-risk-").FullName;

    public void Dispose() => Directory.Delete(_state, true);

    [RequiresPostgresFact]
    public async Task Train_ThreeYearsSeenThroughKillsAndDoubles_StoresTheSameExplainableCandidates()
    {
        var database = await postgres.CreateDatabaseAsync();
        var rows = RiskPanel.Of(Households, 2020, 3, 1);
        var messages = DescribedPanel.Messages(rows, s_today.AddMonths(-2), 1);
        await using (var app = DescribedPanel.Build(database.ConnectionString, _state, s_today))
        {
            await MonitorHost.PrepareAsync(app.Services, CancellationToken.None);
            var empty = await Assert.ThrowsAsync<RiskDataException>(() => TrainAsync(app.Services));
            Assert.Contains("No household has a known outcome yet", empty.Message, StringComparison.Ordinal);
            await using var running = await MonitorHost.StartAsync(app, CancellationToken.None);
            await DescribedPanel.SendAsync(app.Services, messages);
        }

        // The first process ended somewhere in the middle; the second goes on from there.
        await using var second = DescribedPanel.Build(database.ConnectionString, _state, s_today);
        await using var serving = await MonitorHost.StartAsync(second, CancellationToken.None);
        await DescribedPanel.DrainAsync(second.Services);
        Assert.Equal(rows.Count + Households, await database.ScalarAsync<long>("select count(*) from risk.observations"));

        var trained = await TrainAsync(second.Services);

        Assert.Equal(RiskTrainers.All.Select(t => t.Kind), trained.Trained.Select(t => t.Card.Kind));
        Assert.All(trained.Trained, t => Assert.InRange(t.Card.Test!.Auc.Value, 0.65, 0.97));
        Assert.Contains("split by time", ModelCardText.Of(trained.Chosen.Card), StringComparison.Ordinal);
        var store = second.Services.GetRequiredService<RiskModelStore>();
        Assert.Equal(trained.Stored.Order(), (await store.ListAsync(CancellationToken.None)).Select(m => m.ModelId).Order());
        Assert.Null(await store.ChampionAsync(CancellationToken.None));
        var household = (await second.Services.GetRequiredService<ObservationStore>().PageAsync("", 1, CancellationToken.None))[0];
        foreach (var id in trained.Stored)
            Assert.NotEmpty(RiskExplanation.Reasons((await store.FindAsync(id, CancellationToken.None)).Model, household.Values));

        // Another process, another day, another culture of the machine: the same observations, so the same models.
        var run = await CommandRun.OfAsync(
            "risk train --stored --by ann --json", ("MONITOR__DATABASE", database.ConnectionString), ("MONITOR__EVENTLOG", null),
            ("MONITOR_STATE", _state));
        Assert.True(run.ExitCode == ExitCodes.Done, run.Errors);
        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal(trained.Stored, answer.RootElement.GetProperty("stored").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(trained.Stored.Count, (await store.ListAsync(CancellationToken.None)).Count);
    }

    [Theory]
    [InlineData("risk train --stored", "--by NAME")]
    [InlineData("risk train --label y", "--data names")]
    public async Task Train_OptionMissing_IsNamed(string command, string sentence)
    {
        var run = await CommandRun.OfAsync(command);

        Assert.Equal(ExitCodes.WrongUse, run.ExitCode);
        Assert.Contains(sentence, run.Errors, StringComparison.Ordinal);
    }

    private static Task<StoredTraining> TrainAsync(IServiceProvider services) =>
        services.GetRequiredService<ObservationTraining>().RunAsync("ann", null, null, null, CancellationToken.None);
}
