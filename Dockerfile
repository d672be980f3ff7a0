# syntax=docker/dockerfile:1
# The server, and the command line beside it. Compose (docker-compose.yml) says how it is run; by itself the image listens inside the container alone.

FROM node:24-bookworm-slim AS build
# SQLite is compiled where no ready-made build can be had.
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json ./
COPY .config/tsconfig.base.json .config/
COPY libs libs
COPY apps apps
RUN npm install --no-audit --no-fund --loglevel=error \
  && node node_modules/typescript/bin/tsc -b apps/server apps/cli \
  && npm prune --omit=dev --no-audit --no-fund --loglevel=error \
  && find apps libs \( -name '*.ts' -o -name '*.tsbuildinfo' -o -name '*.map' \) -delete

FROM node:24-bookworm-slim AS server
ENV NODE_ENV=production LEDGER_DATA=/data PORT=3000
# The ledger and its keys are for one user's eyes.
RUN install --directory --owner=node --group=node --mode=0700 /data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/libs libs
COPY --from=build /app/apps apps
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/server/dist/main.js"]
