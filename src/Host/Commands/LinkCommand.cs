using System.CommandLine;
using System.Diagnostics;
using LowIncomeMonitor.Domain.Linkage;
using LowIncomeMonitor.Domain.Linkage.Explanations;
using LowIncomeMonitor.Domain.Linkage.Models;
using LowIncomeMonitor.Domain.Linkage.Quality;
using LowIncomeMonitor.Domain.Linkage.Scoring;
using LowIncomeMonitor.Domain.Linkage.Tables;
using LowIncomeMonitor.Host.Linkage;
using LowIncomeMonitor.Host.Output;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>Links two tables, or finds duplicates in one, by a model.</summary>
internal static class LinkCommand
{
    private static readonly Option<string> s_left = new("--left") { Required = true, Description = "Table: csv or xlsx with a header row, or jsonl." };
    private static readonly Option<string?> s_right = new("--right") { Description = "The other table." };
    private static readonly Option<bool> s_dedupe = new("--dedupe") { Description = "Searches the left table for duplicates instead." };
    private static readonly Option<string> s_model = new("--model") { Required = true, Description = "Model file, see docs/linkage.md." };
    private static readonly Option<string?> s_out = new("--out") { Description = "CSV file for the links, with score and reason." };
    private static readonly Option<bool> s_train = new("--train") { Description = "Learns the weights from the tables first, without labels." };
    private static readonly Option<string?> s_save = new("--save") { Description = "Writes the trained model to this file." };
    private static readonly Option<long> s_seed = new("--seed") { DefaultValueFactory = _ => 1, Description = "Seed of the samples of training." };
    private static readonly Option<string?> s_truth = new("--truth") { Description = "COLUMN[:REGEX] that says which records are one; only to report quality." };
    private static readonly Option<string?> s_id = new("--id") { Description = "Column that names a row in the output; the first unless given." };
    private static readonly Option<string?> s_explain = new("--explain") { Description = "Ids of two rows, LEFT,RIGHT: shows why they are, or are not, taken for one." };
    private static readonly Option<string?> s_encoding = new("--encoding") { Description = "utf-8 or gb18030; told from the content unless given." };
    private static readonly Option<bool> s_json = new("--json") { Description = "Prints one JSON object on standard output." };

    public static Command Create()
    {
        var command = new Command("link", "Links the records of two tables, or finds duplicates in one (概率匹配).")
        {
            s_left, s_right, s_dedupe, s_model, s_out, s_train, s_save, s_seed, s_truth, s_id, s_explain, s_encoding, s_json,
        };
        command.SetGuardedAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var right = parsed.GetValue(s_right);
        if (parsed.GetValue(s_dedupe) == right is not null)
            throw new ArgumentException("Give either --right B for two tables, or --dedupe for one.");
        var model = LinkModelJson.Read(await File.ReadAllTextAsync(parsed.GetValue(s_model)!, cancellationToken));
        var train = parsed.GetValue(s_train);
        if (!train && model.Learned is null)
            throw new ArgumentException("The model has not been trained. Add --train, and --save FILE to keep what it learns.");
        var truth = parsed.GetValue(s_truth) is { } text ? new LinkTruth(text) : null;
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        var tables = new LinkTables([.. model.Columns, .. truth is null ? [] : (string[])[truth.Column]], parsed.GetValue(s_id));
        var line = new ProgressLine(clock);
        await ReadAsync(parsed.GetValue(s_left)!, TableSide.Left);
        if (right is not null)
            await ReadAsync(right, TableSide.Right);
        var records = tables.Build();
        var reading = clock.GetElapsedTime(started).TotalSeconds;

        started = clock.GetTimestamp();
        var (seed, run) = (parsed.GetValue(s_seed), new LinkRun(model, records));
        Stage(1, "training");
        if (train)
            run.Train(seed);
        Stage(2, "linking");
        var result = run.Link(train ? seed : null);
        line.Finish();
        var seconds = clock.GetElapsedTime(started).TotalSeconds;

        foreach (var split in run.Splits)
            await Console.Error.WriteLineAsync($"Blocks of {split.Key} were too large: {split.Blocks:N0} with {split.Pairs:N0} pairs, split by {string.Join(", ", split.SplitBy)}.");
        if (tables.Malformed > 0)
            await Console.Error.WriteLineAsync($"{tables.Malformed:N0} rows were left out: their cells cannot be told apart.");
        if (parsed.GetValue(s_out) is { } path)
            await LinkFile.WriteAsync(path, run, result, records, tables);
        if (parsed.GetValue(s_save) is { } saved)
            await File.WriteAllTextAsync(saved, LinkModelJson.Write(run.Model with { ChooseKeys = false }), cancellationToken);
        var explanation = parsed.GetValue(s_explain) is { } ids ? LinkExplain.Of(ids, run, records, tables) : null;
        await PrintAsync(
            parsed.GetValue(s_json), result, truth is null ? null : LinkQuality.Of(result, truth.Read(records)), explanation, seconds, reading);
        return ExitCodes.Done;

        Task ReadAsync(string path, TableSide side)
        {
            var total = new FileInfo(path) is { Exists: true } file ? file.Length : 0;
            return tables.ReadAsync(
                path, side, parsed.GetValue(s_encoding), bytes => line.Show(bytes, total, share => $"reading {side} table: {share:P0}"),
                cancellationToken);
        }

        void Stage(int done, string what) => line.Show(done, 3, _ => $"{what}: {records.Count:N0} records");
    }

    private static async Task PrintAsync(bool json, LinkResult result, LinkQuality? quality, PairExplanation? explanation, double seconds, double reading)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["pairs"] = result.Compared,
            ["links"] = result.Links.Count,
            ["clusters"] = result.EntityOf.GroupBy(entity => entity).Count(group => group.Skip(1).Any()),
            ["entities"] = result.EntityOf.Distinct().Count(),
            ["threshold"] = double.IsInfinity(result.ThresholdBits) ? 1 : MatchProbability.Of(result.ThresholdBits),
            ["expected_precision"] = result.ExpectedPrecision,
            ["expected_recall"] = result.ExpectedRecall,
            ["seconds"] = seconds,
            ["seconds_reading"] = reading,
            ["peak_memory_mb"] = Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0,
        };
        if (quality is not null)
        {
            values["precision"] = quality.Precision;
            values["recall"] = quality.Recall;
            values["f1"] = quality.F1;
            values["bcubed_f1"] = quality.BCubedF1;
            values["calibration_error"] = quality.CalibrationError;
        }

        if (!json)
        {
            Tables.Print("Linkage", ["what", "value"], values.Select(v => (string[])[v.Key, $"{v.Value:0.#####}"]));
            if (quality is not null)
                Tables.Print("By threshold", ["threshold", "precision", "recall"], quality.Curve.Select(p => (string[])[$"{p.Threshold}", $"{p.Precision:F5}", $"{p.Recall:F5}"]));
            if (explanation is not null)
                LinkExplain.Print(explanation);
            return;
        }

        if (quality is not null)
            values["curve"] = quality.Curve;
        if (explanation is not null)
            values["explain"] = LinkExplain.Shown(explanation);
        await Json.PrintAsync(values);
    }
}
