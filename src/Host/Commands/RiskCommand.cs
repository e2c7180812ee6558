using System.CommandLine;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Measures;
using LowIncomeMonitor.Domain.Risk.Tables;
using LowIncomeMonitor.Domain.Risk.Training;
using LowIncomeMonitor.Host.Output;
using LowIncomeMonitor.Host.Risk;
using LowIncomeMonitor.Simulation.Panel;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>Models of risk: trained and measured on any table with a 0/1 label, without a database; kept in one.</summary>
internal static class RiskCommand
{
    private static readonly Option<string> s_data = new("--data") { Description = "Table to learn from: .csv or .xlsx with a header.", Required = true };
    private static readonly Option<string> s_label = new("--label") { Description = "Name of the column that holds 0 or 1.", Required = true };
    private static readonly Option<string?> s_table = new("--data") { Description = s_data.Description };
    private static readonly Option<string?> s_outcome = new("--label") { Description = s_label.Description };
    private static readonly Option<int> s_seed = new("--seed") { Description = "Seed of whatever is drawn.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int?> s_capacity = new("--capacity") { Description = "How many rows can be visited; a tenth of those tested unless given." };
    private static readonly Option<string[]> s_rising = Names("--rising", "Columns, separated by commas, with which the risk can only rise.");
    private static readonly Option<string[]> s_falling = Names("--falling", "Columns, separated by commas, with which the risk can only fall.");
    private static readonly Option<bool> s_json = new("--json") { Description = "Prints one JSON object on standard output." };

    public static Command Create()
    {
        var command = new Command("risk", "Models of the risk of falling back (返贫风险): a score ranks and decides nothing.") { Train(), Evaluate(), Panel() };
        foreach (var further in RiskModelCommands.All().Concat(RiskServiceCommands.All()))
            command.Add(further);
        command.Add(RiskCardCommand.Create());
        return command;
    }

    private static Command Train()
    {
        var share = new Option<double>("--test") { Description = "Share of the rows to test on.", DefaultValueFactory = _ => 0.2 };
        var rows = new Option<int?>("--train-rows") { Description = "Learn from the first N rows of the file and test on the rest." };
        var file = new Option<string?>("--out") { Description = "Writes the chosen model there, as JSON." };
        var command = new Command("train", "Trains every kind of model on a table, or on what the service has seen, and tests it on rows kept apart.")
        {
            s_table, s_outcome, share, rows, s_seed, s_capacity, s_rising, s_falling, file, s_json,
        };
        foreach (var option in RiskStoredTraining.Options)
            command.Add(option);
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            if (RiskStoredTraining.IsAsked(parsed))
                return await RiskStoredTraining.RunAsync(parsed, s_seed, file, s_json, cancellationToken);
            if (parsed.GetValue(share) is not (> 0 and < 1) || parsed.GetValue(rows) < 1)
                throw new ArgumentException("--test takes a share between 0 and 1, --train-rows a number from 1.");
            var reading = await ReadAsync(
                parsed.GetValue(s_table) ?? throw new ArgumentException("--data names the table to learn from; or --stored learns from what the service has seen."),
                parsed.GetValue(s_outcome) ?? throw new ArgumentException("--label names the column that holds 0 or 1."), parsed, cancellationToken);
            var seed = parsed.GetValue(s_seed);
            var split = parsed.GetValue(rows) is { } first ? RiskSplit.After(reading, first) : RiskSplit.Share(reading, parsed.GetValue(share), seed);
            var request = new TrainingRequest(
                split.Training, split.Test, seed, CapacityOf(parsed, split.Test.Rows), split.Words, reading.Warnings);
            var runs = RiskWork.Train(request, TimeProvider.System, Console.Error.WriteLine);
            var chosen = RiskWork.Choose(runs);
            if (parsed.GetValue(file) is { } path)
                await File.WriteAllTextAsync(path, RiskJson.Write(chosen), cancellationToken);
            if (parsed.GetValue(s_json))
                await PrintJsonAsync(reading.Table.Rows, runs, chosen.Card.Kind, chosen.Card);
            else
                Print(runs, chosen);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Evaluate()
    {
        var model = new Option<string?>("--model") { Description = "A model that risk train wrote; without it every kind is cross-validated." };
        var command = new Command("evaluate", "Measures a model on a table, or every kind of model by cross-validation.")
        {
            s_data, s_label, model, s_seed, s_capacity, s_rising, s_falling, s_json,
        };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            var reading = await ReadAsync(parsed.GetValue(s_data)!, parsed.GetValue(s_label)!, parsed, cancellationToken);
            var rows = reading.Table;
            var (seed, capacity) = (parsed.GetValue(s_seed), CapacityOf(parsed, rows.Rows));
            var runs = parsed.GetValue(model) is { } path
                ? await EvaluateModelAsync(path, rows, capacity, seed, cancellationToken)
                : RiskWork.CrossValidate(rows, seed, capacity, TimeProvider.System, Console.Error.WriteLine);
            var chosen = runs.Where(run => run.Kind != ModelKinds.Lbfgs || runs.Count == 1).MinBy(run => run.Measures?.Brier.Value ?? double.MaxValue)!.Kind;
            if (parsed.GetValue(s_json))
                await PrintJsonAsync(rows.Rows, runs, chosen, null);
            else
                PrintTable(runs, chosen);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Panel()
    {
        var folder = new Option<string>("--out") { Description = "Folder for panel.csv and truth.csv.", Required = true };
        var households = new Option<int>("--households") { Description = "Households.", DefaultValueFactory = _ => 10_000 };
        var years = new Option<int>("--years") { Description = "Years; every household has a row a year.", DefaultValueFactory = _ => 3 };
        var command = new Command("panel", "Writes the simulator's panel of households with known true probabilities (docs/risk.md).")
        {
            folder, households, years, s_seed, s_json,
        };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(households) < 1 || parsed.GetValue(years) is < 1 or > 50)
                throw new ArgumentException("--households takes a number from 1, --years one from 1 to 50.");
            var rows = RiskPanel.Of(parsed.GetValue(households), 2020, parsed.GetValue(years), parsed.GetValue(s_seed));
            await PanelFiles.WriteAsync(parsed.GetValue(folder)!, rows, cancellationToken);
            var auc = Measure.Auc([.. rows.Select(r => r.TrueProbability)], [.. rows.Select(r => r.Needy)]);
            if (parsed.GetValue(s_json))
                await Json.PrintAsync(new { Rows = rows.Count, Needy = rows.Count(r => r.Needy), TrueAuc = auc });
            else
                Tables.Print("Panel", ["rows", "needy", "AUC of the true probabilities"], [[$"{rows.Count:N0}", $"{rows.Count(r => r.Needy):N0}", $"{auc:0.0000}"]]);
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<RiskRun>> EvaluateModelAsync(
        string path, RiskTable rows, int capacity, int seed, CancellationToken cancellationToken)
    {
        var trained = RiskJson.Read(await File.ReadAllTextAsync(path, cancellationToken));
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        var measures = RiskTraining.Evaluate(trained, rows, capacity, seed)
            ?? throw new RiskDataException($"The label is {(rows.Positives == 0 ? 0 : 1)} in all {rows.Rows} rows; nothing can be ranked.");
        return [new(trained.Card.Kind, measures, trained, clock.GetElapsedTime(started).TotalSeconds)];
    }

    private static Task<TableReading> ReadAsync(string path, string label, ParseResult parsed, CancellationToken cancellationToken)
    {
        var directions = new Dictionary<string, Direction>(StringComparer.Ordinal);
        foreach (var (option, direction) in ((Option<string[]>, Direction)[])[(s_rising, Direction.Rising), (s_falling, Direction.Falling)])
        {
            foreach (var name in (parsed.GetValue(option) ?? []).SelectMany(names => names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            {
                if (!directions.TryAdd(name, direction))
                    throw new ArgumentException($"The column {name} is named twice in --rising and --falling.");
            }
        }

        return RiskTableFile.ReadAsync(path, label, directions, cancellationToken);
    }

    private static int CapacityOf(ParseResult parsed, int tested) => parsed.GetValue(s_capacity) switch
    {
        null => Math.Max(1, tested / 10),
        >= 1 and var capacity => capacity,
        _ => throw new ArgumentException("--capacity takes a number from 1."),
    };

    private static Task PrintJsonAsync(int rows, IReadOnlyList<RiskRun> runs, string chosen, ModelCard? card) => Json.PrintAsync(new
    {
        Rows = rows,
        Models = runs.ToDictionary(run => run.Kind, run => new
        {
            Auc = run.Measures?.Auc.Value,
            AveragePrecision = run.Measures?.AveragePrecision.Value,
            Brier = run.Measures?.Brier.Value,
            CalibrationError = run.Measures?.CalibrationError.Value,
            PrecisionAtCapacity = run.Measures?.PrecisionAtCapacity.Value,
            Intervals = run.Measures is { } m
                ? new { m.Auc, m.AveragePrecision, m.Brier, m.CalibrationError, m.PrecisionAtCapacity }
                : null,
            run.Seconds,
            run.Trained?.Card.ModelHash,
            run.Trained?.Card.Choice,
        }),
        Chosen = chosen,
        DataHash = card?.DataHash,
        Seed = card?.Seed,
        Suspicious = card?.Suspicious,
        Warnings = card?.Warnings,
    });

    private static void Print(IReadOnlyList<RiskRun> runs, TrainedRisk chosen)
    {
        PrintTable(runs, chosen.Card.Kind);
        Terminal.Out.Profile.Out.Writer.Write(ModelCardText.Of(chosen.Card));
    }

    internal static void PrintTable(IReadOnlyList<RiskRun> runs, string chosen) => Tables.Print(
        $"On rows not seen in training; chosen: {chosen}",
        ["model", "AUC", "average precision", "Brier", "calibration error", "precision at capacity", "seconds"],
        runs.Select(run => (string[])
        [
            run.Kind, Text(run.Measures?.Auc), Text(run.Measures?.AveragePrecision), Text(run.Measures?.Brier),
            Text(run.Measures?.CalibrationError), Text(run.Measures?.PrecisionAtCapacity), $"{run.Seconds:0.0}",
        ]));

    private static string Text(Interval? measured) =>
        measured is null ? "one outcome only" : $"{measured.Value:0.0000} ({measured.Low:0.000} to {measured.High:0.000})";

    private static Option<string[]> Names(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = false };
}
