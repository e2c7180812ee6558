using System.CommandLine;
using System.Globalization;
using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Models;
using LowIncomeMonitor.Domain.Risk.Tables;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Output;
using LowIncomeMonitor.Host.Risk;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>The models of the service: added, compared, put in use and taken back by named people; and why a row has its score.</summary>
internal static class RiskModelCommands
{
    private static readonly Option<string> s_by = new("--by") { Description = "Your name: it is kept.", Required = true };
    private static readonly Option<string> s_reason = new("--reason") { Description = "Why, in words: it is kept.", Required = true };
    private static readonly Option<bool> s_json = new("--json") { Description = "Prints one JSON object on standard output." };

    public static IEnumerable<Command> All() => [Explain(), Add(), Models(), Promote(), RollBack()];

    private static Command Explain()
    {
        var model = new Option<string>("--model") { Description = "A model that risk train wrote." };
        var data = new Option<string>("--data") { Description = "Table with the row: .csv or .xlsx with a header." };
        var label = new Option<string>("--label") { Description = "Name of the column that holds 0 or 1." };
        var row = new Option<int?>("--row") { Description = "Which row, from 1." };
        var before = new Option<int?>("--since") { Description = "An earlier row of the same household: what changed since." };
        var household = new Option<string?>("--household") { Description = "A household of the service; the other options are for a row of a file." };
        var command = new Command("explain", "The five strongest reasons for the score of a household of the service, or of a row of a file, in words.") { household, model, data, label, row, before, s_json };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(household) is { } id)
                return await RiskServiceCommands.ExplainAsync(id, parsed.GetValue(s_json), cancellationToken);
            if (parsed.GetValue(model) is null || parsed.GetValue(data) is null || parsed.GetValue(label) is null || parsed.GetValue(row) is not { } number)
                throw new ArgumentException("Give --household ID, or --model, --data, --label and --row for a row of a file.");
            var trained = RiskJson.Read(await File.ReadAllTextAsync(parsed.GetValue(model)!, cancellationToken));
            var reading = await RiskTableFile.ReadAsync(
                parsed.GetValue(data)!, parsed.GetValue(label)!, new Dictionary<string, Direction>(), cancellationToken);
            var values = RowOf(reading, trained, number);
            var reasons = RiskExplanation.Reasons(trained.Model, values);
            IReadOnlyList<RiskReason> changes = parsed.GetValue(before) is { } earlier
                ? RiskExplanation.Changes(trained.Model, RowOf(reading, trained, earlier), values)
                : [];
            var probability = trained.Probability(values);
            if (parsed.GetValue(s_json))
            {
                await Json.PrintAsync(new { Model = RiskModelStore.IdOf(trained), Probability = probability, Reasons = Plain(reasons), Changes = Plain(changes) });
                return ExitCodes.Done;
            }

            Print(string.Create(CultureInfo.InvariantCulture, $"{probability:P1} by {RiskModelStore.IdOf(trained)}"), reasons);
            if (changes.Count > 0)
                Print("What changed", changes);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Add()
    {
        var file = new Argument<string>("MODEL.json") { Description = "A model that risk train --out wrote." };
        var command = new Command("add", "Adds a model to the service. It is not in use before somebody promotes it.") { file, s_by, s_json };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            var trained = RiskJson.Read(await File.ReadAllTextAsync(parsed.GetValue(file)!, cancellationToken));
            return await WithStoreAsync(
                async store =>
                {
                    var id = await store.AddAsync(trained, parsed.GetValue(s_by)!, cancellationToken);
                    await SayAsync(parsed, new { Model = id }, $"{id} is in the store.");
                },
                cancellationToken);
        });
        return command;
    }

    private static Command Models()
    {
        var command = new Command("models", "Lists the models of the service and who put which in use.") { s_json };
        command.SetGuardedAction((parsed, cancellationToken) => WithStoreAsync(
            async store =>
            {
                var models = await store.ListAsync(cancellationToken);
                var history = await store.HistoryAsync(cancellationToken);
                if (parsed.GetValue(s_json))
                {
                    await Json.PrintAsync(new { Models = models.Select(m => new { Model = m.ModelId, m.AddedAt, m.AddedBy, m.InUse, m.Challenges, m.Card.CrossValidatedAuc, m.Card.CrossValidatedLoss }), Appointments = history });
                    return;
                }

                PrintModels("Models", models);
                Tables.Print("Appointments", ["when", "model", "before", "who", "why"], history.Select(a => (string[])
                    [a.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), a.ModelId, a.PreviousId ?? "", a.By, a.Rollback ? $"back: {a.Reason}" : a.Reason]));
            },
            cancellationToken));
        return command;
    }

    private static Command Promote()
    {
        var id = new Argument<string>("MODEL") { Description = "Identifier, as risk models lists it." };
        var command = new Command("promote", "Shows a model beside the one in use and puts it in use, in your name.") { id, s_by, s_reason, s_json };
        command.SetGuardedAction((parsed, cancellationToken) => WithStoreAsync(
            async store =>
            {
                var models = await store.ListAsync(cancellationToken);
                var compared = models.Where(m => m.InUse || m.ModelId == parsed.GetValue(id)).ToList();
                if (!parsed.GetValue(s_json))
                    PrintModels("In use, and to be put in use", compared);
                var made = await store.PromoteAsync(parsed.GetValue(id)!, parsed.GetValue(s_by)!, parsed.GetValue(s_reason)!, cancellationToken);
                await SayAsync(parsed, new { Appointment = made, Compared = compared.Select(m => new { Model = m.ModelId, m.Card }) }, $"{made.ModelId} is in use; before: {made.PreviousId ?? "none"}.");
            },
            cancellationToken));
        return command;
    }

    private static Command RollBack()
    {
        var command = new Command("rollback", "Goes back to the model before the one in use, in your name.") { s_by, s_reason, s_json };
        command.SetGuardedAction((parsed, cancellationToken) => WithStoreAsync(
            async store =>
            {
                var made = await store.RollBackAsync(parsed.GetValue(s_by)!, parsed.GetValue(s_reason)!, cancellationToken);
                await SayAsync(parsed, new { Appointment = made }, $"{made.ModelId} is in use again; before: {made.PreviousId}.");
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> WithStoreAsync(Func<RiskModelStore, Task> work, CancellationToken cancellationToken)
    {
        await using var app = MonitorHost.Build(Roles.None);
        await MonitorHost.PrepareAsync(app.Services, cancellationToken);
        await work(new RiskModelStore(app.Services.GetRequiredService<NpgsqlDataSource>(), TimeProvider.System));
        return ExitCodes.Done;
    }

    private static double[] RowOf(TableReading reading, TrainedRisk trained, int number)
    {
        var at = reading.SourceRows.ToList().IndexOf(number - 1);
        if (at < 0)
            throw new ArgumentException($"There is no row {number} with a label; the first row after the header is 1.");
        var row = new double[trained.Model.Columns.Count];
        reading.Table.For(trained.Model.Columns).CopyRow(at, row);
        return row;
    }

    private static Task SayAsync<T>(ParseResult parsed, T answer, string sentence) =>
        parsed.GetValue(s_json) ? Json.PrintAsync(answer) : Console.Out.WriteLineAsync(sentence);

    public static IEnumerable<object> Plain(IReadOnlyList<RiskReason> reasons) => reasons.Select(r => new
    {
        r.Feature, Value = double.IsNaN(r.Value) ? (double?)null : r.Value, r.Contribution, r.Share, r.Raises, r.Sentence,
    });

    private static void Print(string title, IReadOnlyList<RiskReason> reasons) =>
        Tables.Print(title, ["原因", "reason"], reasons.Select(r => (string[])[r.Sentence.Zh, r.Sentence.En]));

    private static void PrintModels(string title, IReadOnlyList<StoredModel> models) => Tables.Print(
        title, ["model", "in use", "AUC", "loss", "test AUC", "rows", "added by"],
        models.Select(m => (string[])
        [
            m.ModelId, m.InUse ? "yes" : m.Challenges ? "challenger" : "", Number(m.Card.CrossValidatedAuc, "0.000"), Number(m.Card.CrossValidatedLoss, "0.0000"),
            m.Card.Test is { } test ? Number(test.Auc.Value, "0.000") : "", $"{m.Card.TrainingRows:N0}", m.AddedBy,
        ]));

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
